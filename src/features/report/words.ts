import { formatCount } from '#client/format.ts';
import type { EnrolmentSource } from '#domain/engine/records/stored.ts';

const SOURCES: Readonly<Record<EnrolmentSource, string>> = {
  schedule: 'Schedule',
  program: 'Another program',
  list: 'A list',
  api: 'API',
};

/** Every text of the report. */
export const words = {
  title: 'Report',
  toProgram: (name: string) => `Open ${name}`,
  of: (name: string) => `What “${name}” did`,
  failed: 'The report could not be made',
  gone: 'There is no such program',
  goneText: 'It was deleted for good, or the address is mistyped.',
  toMyPrograms: 'Go to My programs',
  empty: 'Nobody was ever enrolled',
  emptyText: 'Once the program is active and enrols its first contacts, what it does is counted here.',

  period: 'Period',
  all: 'All time',
  last: (days: number) => `Last ${days} days`,
  from: 'From',
  until: 'Until',
  periodShown: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  fromAfterUntil: 'Choose a day that is not after the last one.',

  enrolled: 'Enrolled',
  inside: 'Inside now',
  finished: 'Finished',
  sent: 'Messages sent',
  opened: 'Opened',
  clicked: 'Clicked',
  ofSent: (share: string) => `${share} of what was sent`,
  median: 'Time to finish, median',
  p90: (time: string) => `90 % within ${time}`,
  nobodyFinished: 'Nobody finished',

  bySource: 'Enrolled by source',
  source: 'Source',
  contacts: 'Contacts',
  share: 'Share',
  sources: SOURCES,
  byOutcome: 'Finished by outcome',
  outcome: 'Outcome',
  byCampaign: 'Messages by campaign',
  byCampaignText: 'Opens and clicks up to now, of what was sent in the period.',
  campaign: 'Campaign',
  sentColumn: 'Sent',
  noMessages: 'No message was sent in this period.',
  noneFinished: 'Nobody finished in this period.',
  noneEnrolled: 'Nobody was enrolled in this period.',

  contactsPerDay: 'Contacts by day',
  messagesPerDay: 'Messages by day',
  contactsChart: (total: number) =>
    `Contacts by day: ${formatCount(total, 'contact')} enrolled in all. The table of days has every number.`,
  messagesChart: (total: number) =>
    `Messages by day: ${formatCount(total, 'message')} sent in all. The table of days has every number.`,
  day: 'Day',

  download: 'Download CSV',
  downloadDays: 'Days',
  downloadCampaigns: 'Campaigns',
  downloadContacts: 'Sources and outcomes',
  kind: 'Kind',
  name: 'Name',
  downloaded: (file: string) => `${file} was downloaded.`,
} as const;
