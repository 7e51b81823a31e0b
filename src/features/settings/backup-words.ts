import { formatCount } from '#client/format.ts';

/** Every text of the card of backups. */
export const backupWords = {
  title: 'Backup',
  text: 'The whole account in one file: programs, contacts, messages, history and the account clock.',
  download: 'Download backup',
  downloadText: 'It contains your contacts’ personal data. Store it somewhere only you can access.',
  downloaded: (size: string) => `Backup downloaded (${size}).`,
  /** Of the downloaded file, before its extension. */
  fileName: (account: string, day: string) => `${account} ${day}`,
  extension: 'backup',

  restore: 'Restore a backup',
  restoreText:
    'Replaces everything in this account with the contents of the file. You can review the file first.',
  file: 'Backup file',
  tooLarge: {
    title: 'The file is larger than 200 MB',
    detail: 'Choose a backup file downloaded from Program Builder. Nothing was changed.',
  },
  restoreTitle: (name: string) => `Restore “${name}”?`,
  restoreLead: 'Everything in this account will be permanently replaced with the contents of the file.',
  programs: 'Programs in the file',
  programsDetail: (active: number) => {
    if (active === 0) return 'None of them is active.';
    return `${formatCount(active, 'active program continues from where it was', 'active programs continue from where they were')}.`;
  },
  contacts: 'Contacts in the file',
  contactsDetail: (messages: number) => `With ${formatCount(messages, 'sent message')}.`,
  clock: 'Account clock',
  clockDetail: (made: string) =>
    `The clock resumes at this time. The backup was made on ${made}. Nothing is sent for the time between.`,
  apiUsers: 'API users',
  includeSecrets: 'Include API users and webhook credentials',
  includeSecretsHint: 'Otherwise the file has no API users, and its webhooks have no credentials.',
  webhooks: 'Webhooks with credentials',
  webhooksDetail: 'Their saved credentials are restored too.',
  apiUsersDetail: (count: number) =>
    `${count === 1 ? 'It keeps its password' : 'They keep their passwords'}. All other API users lose access.`,
  lost: 'Permanently lost',
  lostValue: (programs: string) => `${programs}, all contacts and all messages`,
  lostDetail: 'Everything in the account now, including changes made before you confirm.',
  downloadFirst: 'Download a backup first',
  confirmRestore: 'Replace everything',
  restored: 'Backup restored.',
} as const;
