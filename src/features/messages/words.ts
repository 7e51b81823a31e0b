import { formatCount } from '#client/format.ts';

/** Every text of the messages screen. */
export const words = {
  title: 'Messages',
  description: 'Everything that programs have sent in this account. Nothing leaves the browser.',
  search: 'Search by email address or campaign',
  table: 'Messages sent',
  sent: 'Sent',
  to: 'To',
  campaign: 'Campaign',
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
      : `${formatCount(shown, 'message', 'messages')} of ${formatCount(total, 'message', 'messages')}`,
  failed: 'The messages could not be loaded',
  empty: 'Nothing sent yet',
  emptyText: 'Activate a program with a Send email step. What it sends is listed here.',
  toPrograms: 'Go to My programs',
  noMatch: 'No message matches',
  noMatchText: (search: string) => `Nothing was sent that has “${search}” in its address or campaign.`,
  showAll: 'Show all messages',
};
