import { formatCount } from '#client/format.ts';
import type { EnrolmentSource } from '#domain/engine/records/stored.ts';

const SOURCES: Readonly<Record<EnrolmentSource, string>> = {
  schedule: 'Schedule',
  program: 'Another program',
  list: 'List',
  api: 'API',
};

/** Every text of the report. */
export const words = {
  title: 'Report',
  failed: 'The report could not be loaded',
  notFound: 'Program not found',
  notFoundText: 'It was permanently deleted, or the web address is wrong.',
  toMyPrograms: 'Go to My programs',
  empty: 'No contacts enrolled yet',
  emptyText: 'Results appear here once the program is active and enrols its first contacts.',

  period: 'Period',
  all: 'All time',
  last: (days: number) => `Last ${days} days`,
  from: 'From',
  until: 'To',
  periodShown: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  fromAfterUntil: 'The start date must be on or before the end date.',

  enrolled: 'Enrolled',
  inside: 'Inside now',
  finished: 'Finished',
  sent: 'Messages sent',
  opened: 'Opened',
  clicked: 'Clicked',
  unsubscribed: 'Unsubscribed',
  bounced: 'Bounced',
  complained: 'Complained',
  ofSent: (share: string) => `${share} of sent`,
  median: 'Median time to finish',
  p90: (time: string) => `90th percentile: ${time}`,
  nobodyFinished: 'No contacts finished',

  bySource: 'Enrolled by source',
  source: 'Source',
  contacts: 'Contacts',
  share: 'Share',
  sources: SOURCES,
  byOutcome: 'Finished by outcome',
  outcome: 'Outcome',
  byCampaign: 'Messages by campaign',
  byCampaignText: 'All opens and clicks so far, for messages sent in this period.',
  skipped: 'Skipped steps',
  skippedText: 'What steps could not do for contacts in this period. The contacts continued.',
  reason: 'Reason',
  times: 'Times',
  campaign: 'Campaign',
  sentColumn: 'Sent',
  noMessages: 'No messages sent in this period.',
  noneFinished: 'No contacts finished in this period.',
  noneEnrolled: 'No contacts enrolled in this period.',

  contactsPerDay: 'Contacts by day',
  messagesPerDay: 'Messages by day',
  contactsChart: (total: number) =>
    `Contacts by day: ${formatCount(total, 'contact')} enrolled in total. Full figures are in the table.`,
  messagesChart: (total: number) =>
    `Messages by day: ${formatCount(total, 'message')} sent in total. Full figures are in the table.`,
  day: 'Day',

  download: 'Download CSV',
  downloadDays: 'Days',
  downloadCampaigns: 'Campaigns',
  downloadContacts: 'Sources and outcomes',
  kind: 'Type',
  name: 'Name',
  downloaded: (file: string) => `${file} downloaded.`,
} as const;
