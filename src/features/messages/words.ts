import { formatCount, formatNumber } from '#client/format.ts';

/** Every text of the messages screen. */
export const words = {
  title: 'Messages',
  description: 'Everything that programs have sent in this account. Nothing leaves the browser.',
  search: 'Search by email address, campaign or SMS',
  table: 'Messages sent',
  sent: 'Sent',
  to: 'To',
  campaign: 'Campaign or SMS',
  sms: (text: string) => `SMS: ${text}`,
  open: (campaign: string, email: string, isSms: boolean) =>
    isSms ? `Open the SMS to ${email}` : `Open “${campaign}” to ${email}`,
  notTold: 'Nobody is told',
  subject: 'Subject',
  program: 'Program',
  opened: 'Opened',
  clicked: 'Clicked',
  notYet: '–',
  notOpened: 'Not opened',
  notClicked: 'Not clicked',
  showMore: 'Show more',
  shown: (shown: number, total: number) =>
    shown === total
      ? formatCount(total, 'message', 'messages')
      : `${formatNumber(shown)} of ${formatCount(total, 'message', 'messages')}`,
  failed: 'The messages could not be loaded',
  empty: 'Nothing sent yet',
  emptyText: 'Activate a program with a Send email or Send SMS step. What it sends is listed here.',
  toPrograms: 'Go to My programs',
  noMatch: 'No message matches',
  noMatchText: (search: string) => `Nothing was sent that has “${search}” in its address, campaign or text.`,
  showAll: 'Show all messages',
};

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
