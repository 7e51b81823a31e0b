import { formatCount, formatNumber } from '#client/format.ts';
import type { OptOutCounts } from '#domain/report/opt-out-counts.ts';

const contacts = (count: number) => formatCount(count, 'contact');
const messages = (count: number) => formatCount(count, 'message');

/** Every text of the rehearsal. */
export const rehearsalWords = {
  title: 'Rehearsal',
  lead: 'Try out the program on the canvas. Nothing is sent and nothing changes.',
  close: 'Back to the program',
  flow: 'Flow of the rehearsal',
  rehearse: 'Rehearse',
  rehearseSaved: 'Rehearse the saved version',
  loadingAccount: 'Loading your account.',

  setup: 'Setup',
  people: 'Contacts to include',
  everyone: 'Everyone in the account',
  segment: 'A segment',
  segmentHint: 'Contacts who are in it now',
  chooseSegment: 'Choose a segment.',
  inSegment: (name: string) => `Segment ${name}`,
  madeUp: 'Simulated contacts',
  madeUpHint: 'Modelled on the contacts in your account',
  madeUpCount: 'How many',
  madeUpPeople: (count: number) => formatCount(count, 'simulated contact'),
  entry: 'How they are enrolled',
  entries: {
    schedule: 'On the Start schedule',
    asIfEnabled: 'As if enrolment were enabled',
    atOnce: 'Everyone at once',
  },
  entryHints: {
    schedule: 'Contacts who meet the enrolment rule, at the scheduled times',
    noSchedule: 'Start has no schedule, so no contacts would be enrolled',
    disabled: 'Contact enrolment is disabled, so the schedule would enrol no one',
    asIfEnabled: 'Contacts who meet the enrolment rule, at the scheduled times',
    atOnce: 'Everyone who can be enrolled, at the start',
  },
  entryShort: {
    schedule: 'on the Start schedule',
    asIfEnabled: 'as if enrolment were enabled',
    atOnce: 'all at once',
  },
  continued: 'Include contacts already in the program',
  continuedHint: 'They continue from their current step. Otherwise the rehearsal starts empty.',
  continuedShort: 'including contacts already inside',
  length: 'Length',
  lengths: { 7: '1 week', 30: '1 month', 91: '3 months', 365: '1 year' },
  otherLength: 'Custom',
  dayCount: 'Days',
  days: (count: number) => formatCount(count, 'day'),
  reacts: 'Opens and clicks',
  own: 'Same as when the program runs',
  ownHint: 'Sample contacts open and click at simulated rates. Imported contacts do not.',
  another: 'New random seed',
  anotherHint: 'The same seed gives the same result',
  seed: (seed: number) => `seed ${seed}`,
  draw: 'Seed',
  outOfRange: (most: number) => `Enter a whole number from 1 to ${formatNumber(most)}.`,

  underWay: 'Rehearsing',
  shareDone: (share: number) => `${Math.floor(share * 100)}%`,
  stop: 'Stop',
  stopped: 'The rehearsal was stopped.',
  failed: 'The rehearsal could not be run',
  done: (enrolled: number, sent: number) =>
    `Rehearsed: ${contacts(enrolled)} enrolled, ${messages(sent)} sent.`,

  result: 'Result',
  shownResult: 'Result shown',
  versions: {
    saved: (revision: number) => `Version ${revision}`,
    changed: (revision: number) => `Version ${revision} with unsaved changes`,
  },
  runName: (number: number, at: string, version: string) => `${number}. ${at} · ${version}`,
  period: (from: string, until: string) => `${from} to ${until}`,
  staleness: {
    stale: {
      title: 'The program has changed since this rehearsal',
      text: 'These results are for the version you rehearsed.',
      again: 'Rehearse again',
      said: 'The program now differs from the one you rehearsed.',
    },
    elsewhere: {
      title: 'The canvas has unsaved changes',
      text: 'These results are for the saved version.',
      again: 'Rehearse the canvas',
      said: 'The canvas now differs from the saved version you rehearsed.',
    },
  },
  freshSaid: 'The program matches this rehearsal again.',

  alarms: 'Check first',
  nobody: 'No contacts were enrolled',
  why: {
    nobodyThere: 'The segment has no contacts now.',
    nobodyMay: 'No one can be enrolled: every contact is unsubscribed or suppressed.',
    noSchedule: 'Start has no schedule. Choose “Everyone at once”, or add a schedule to Start.',
    enrolmentDisabled:
      'Contact enrolment is disabled. Choose “As if enrolment were enabled” to see who the schedule would enrol.',
    nobodyMet:
      'No contacts met the enrolment rule at the scheduled times. Rehearse a longer period, or check the rule.',
  },
  disabledAlarm:
    'Contact enrolment is disabled: the schedule enrolled no one, but contacts inside continued. Choose “As if enrolment were enabled” to see who it would enrol.',
  stuckAlarm: (count: number) => `${contacts(count)} ${count === 1 ? 'is' : 'are'} stuck at a step.`,
  neverAlarm: (count: number) =>
    count === 1 ? '1 step was never reached.' : `${formatNumber(count)} steps were never reached.`,
  manyAlarm: (count: number) => `One contact gets ${messages(count)} from this program in 7 days.`,
  manyOfAllAlarm: (count: number) =>
    `One contact gets ${messages(count)} from all active programs in 7 days.`,

  enrolled: 'Enrolled',
  ofContacts: (count: number) => `of ${contacts(count)}`,
  sent: 'Messages sent',
  toContacts: (count: number) => `to ${contacts(count)}`,
  inside: 'Inside at the end',
  ends: 'Finished',
  medianDetail: (time: string) => `median time ${time}`,

  outcomes: 'Outcomes and time taken',
  outcome: 'Outcome',
  count: 'Contacts',
  share: 'Share',
  median: 'Median time',
  p90: '90th percentile',
  all: 'All',
  noEnds: 'No contacts finished.',

  never: 'Steps never reached',
  stuck: 'Stuck contacts',
  stuckText: 'They will never leave this step, however long the program runs.',
  stuckHere: (count: number) => contacts(count),

  perDay: 'Messages per day',
  chart: (total: number) => `Messages per day: ${messages(total)} in all. Full figures are in the table.`,
  sentSeries: 'Sent',
  opened: 'Opened',
  clicked: 'Clicked',
  optOuts: ({ unsubscribed, bounced, complained }: Readonly<OptOutCounts>) =>
    `${formatNumber(unsubscribed)} unsubscribed, ${formatNumber(bounced)} bounced, ${formatNumber(complained)} complained.`,

  most: 'Most messages to one contact',
  span: 'Period',
  inDay: 'Any day',
  inWeek: 'Any 7 days',
  thisProgram: 'This program',
  allPrograms: 'All active programs',
  none: 'None',
  follow: (email: string) => `Follow ${email}`,
  fullest: 'Messages in each contact’s busiest 7 days',
  fullestText: 'Number of contacts by messages received',
  messageCount: 'Messages',
  orMore: (count: number) => `${count} or more`,

  overlap: 'Overlap with other programs',
  overlapText: 'Contacts in both at the same time',
  program: 'Program',
  noOverlap: 'No contacts were in another active program at the same time.',

  followTitle: 'Follow a contact',
  followText: 'Their path through the rehearsal, step by step',
  search: 'Find an email address',
  searchMadeUp: (count: number) =>
    count === 1 ? 'Contact number: 1' : `Contact number, 1 to ${formatNumber(count)}`,
  noneMadeUp: 'No simulated contact has that number.',
  searching: 'Searching',
  noneFound: 'No matching contacts.',
  journey: 'Journey in the rehearsal',
  loadingJourney: 'Loading the journey',
  journeyFailed: 'The journey could not be loaded',
  neverEnrolled: 'This contact was not enrolled in this rehearsal.',
  unknown: 'Contact',

  compare: 'Compare',
  compareText: 'Compare two results from this session',
  first: 'First',
  second: 'Second',
  figure: 'Figure',
  difference: 'Difference',
  tookPart: 'Contacts included',
  mailed: 'Contacts messaged',
  endOf: (name: string) => `Outcome: ${name}`,
  mostDay: 'Most messages in a day',
  mostWeek: 'Most messages in 7 days',
  mostWeekAll: 'Most messages in 7 days, all active programs',
} as const;
