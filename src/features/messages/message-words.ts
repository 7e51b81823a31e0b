/** Every text of a message that was sent. */
export const messageWords = {
  anyTitle: 'Message',
  title: (isSms: boolean, email: string) => (isSms ? `SMS to ${email}` : `Email to ${email}`),
  asRead: 'As it was received',
  sent: 'Sent',
  number: 'To the number',
  opened: 'Opened',
  notOpened: 'Not opened',
  clicked: 'Clicked',
  notClicked: 'Not clicked',
  program: 'Program',
  failed: 'The message could not be loaded',
  close: 'Close',
};
