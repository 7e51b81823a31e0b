/** Every text of the card of backups. */
export const backupWords = {
  title: 'Backup',
  text: 'The whole account in one file: programs, contacts, messages, history and the account clock.',
  download: 'Download backup',
  downloadText:
    'It holds personal data of your contacts and the secrets of your webhooks. Keep it where only you can reach it.',
  downloaded: (size: string) => `The backup is downloaded: ${size}.`,
  /** Of the downloaded file, before its extension. */
  fileName: (account: string, day: string) => `${account} ${day}`,
  extension: 'backup',

  restore: 'Restore a backup',
  restoreText:
    'What is in the file takes the place of everything in this account. You see first what is in it.',
  file: 'Backup file',
  tooLarge: {
    title: 'The file is larger than 200 MB.',
    detail: 'Choose a file that Download backup has made. Nothing was changed.',
  },
  restoreTitle: (name: string) => `Restore “${name}”?`,
  restoreLead: 'Everything in this account now is replaced by what is in the file, for good.',
  programs: 'Programs in the file',
  noneActive: 'None of them is active.',
  programsDetail: (active: string) => `${active}: they go on from where they were.`,
  contacts: 'Contacts in the file',
  contactsDetail: (messages: string) => `With ${messages} that they were sent.`,
  clock: 'Account clock',
  clockDetail: (made: string) =>
    `Goes on from there. The backup was made on ${made}; nothing is sent for the time since.`,
  apiUsers: 'API users',
  apiUsersDetail: 'They can sign in with the passwords they had; all others are shut out.',
  gone: 'Lost for good',
  goneValue: (programs: string) => `${programs}, all contacts and all messages`,
  goneDetail: 'Of the account as it is now, and whatever happens in it until then.',
  downloadFirst: 'Download backup first',
  confirmRestore: 'Replace everything',
  restored: 'The backup is restored.',
} as const;
