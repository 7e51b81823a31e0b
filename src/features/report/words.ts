import { formatCount, formatNumber } from '#client/format.ts';
import type { EnrolmentSource } from '#domain/engine/stored.ts';
import { DAY, HOUR, MINUTE } from '#domain/schedule/instant.ts';

const SOURCES: Readonly<Record<EnrolmentSource, string>> = {
  schedule: 'Schedule',
  program: 'Another program',
  list: 'A list',
  api: 'API',
};

/** Every text of the report. */
export const words = {
  title: 'Report',
  loadingTitle: 'Report',
  toProgram: (name: string) => `Open ${name}`,
  of: (name: string) => `What “${name}” did`,
  failed: 'The report could not be made',
  gone: 'There is no such program',
  goneText: 'It was deleted for good, or the address is mistyped.',
  toMyPrograms: 'Go to My programs',
  empty: 'Nobody was ever enrolled',
  emptyText: 'Once the program is active and enrols its first contacts, what it does is counted here.',
  quietPeriod: 'Nothing happened in this period.',

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
  daysTable: 'Days',
  showDays: 'Show the days as a table',
  day: 'Day',

  download: 'Download CSV',
  downloadDays: 'Days',
  downloadCampaigns: 'Campaigns',
  downloadContacts: 'Sources and outcomes',
  kind: 'Kind',
  name: 'Name',
  downloaded: (file: string) => `${file} was downloaded.`,
} as const;

/** "40 %", "0.4 %"; a dash of none. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (part / whole) * 100;
  return `${share >= 10 || share === 0 ? Math.round(share) : Math.round(share * 10) / 10} %`;
}

/** "3 days 4 hours", with the two greatest units. */
export function timeInWords(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'less than a minute';
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const parts = [
    days > 0 && formatCount(days, 'day'),
    hours > 0 && formatCount(hours, 'hour'),
    minutes > 0 && formatCount(minutes, 'minute'),
  ].filter((part) => part !== false);
  return parts.slice(0, 2).join(' ');
}

/** "1,204 (12 %)". */
export function withShare(part: number, whole: number): string {
  return `${formatNumber(part)} (${percent(part, whole)})`;
}
