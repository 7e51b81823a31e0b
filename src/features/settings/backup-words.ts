/** Every text of the card of backups. */
export const backupWords = {
  title: 'Backup',
  text: 'The whole account in one file: programs, contacts, messages, history and the account clock.',
  download: 'Download backup',
  downloadText:
    'It holds personal data of your contacts and the secrets of your webhooks. Keep it where only you can reach it.',
  downloaded: (size: string) => `The backup is downloaded: ${size}.`,
  /** Of the downloaded file, before the day. */
  fileName: (account: string, day: string) => `${account} ${day}`,
  extension: 'backup',
} as const;
