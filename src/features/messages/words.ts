import { formatCount, formatNumber } from '#client/format.ts';

/** Every text of the messages screen. */
export const words = {
  title: 'Messages',
  description: 'Everything your programs have sent. Messages are recorded here and not actually sent.',
  search: 'Search by email address, campaign or SMS',
  table: 'Messages sent',
  sent: 'Sent',
  to: 'To',
  campaign: 'Campaign or SMS',
  sms: (text: string) => `SMS: ${text}`,
  open: (campaign: string, email: string, isSms: boolean) =>
    isSms ? `Open the SMS to ${email}` : `Open “${campaign}” to ${email}`,
  notTracked: 'Not tracked',
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
      ? formatCount(total, 'message')
      : `${formatNumber(shown)} of ${formatCount(total, 'message')}`,
  failed: 'The messages could not be loaded',
  empty: 'No messages yet',
  emptyText: 'Activate a program with a Send email or Send SMS step. Its messages appear here.',
  toPrograms: 'Go to My programs',
  noMatch: 'No matching messages',
  noMatchText: (search: string) => `No email address, campaign or SMS contains “${search}”.`,
  showAll: 'Show all messages',
};

/** Every text of a message that was sent. */
export const messageWords = {
  anyTitle: 'Message',
  title: (isSms: boolean, email: string) => (isSms ? `SMS to ${email}` : `Email to ${email}`),
  asRead: 'As received',
  asNow:
    'This message was sent before messages kept what they say. It is shown as the campaign and the contact are now.',
  sent: 'Sent',
  number: 'Phone number',
  opened: 'Opened',
  notOpened: 'Not opened',
  clicked: 'Clicked',
  notClicked: 'Not clicked',
  program: 'Program',
  failed: 'The message could not be loaded',
  close: 'Close',
};
