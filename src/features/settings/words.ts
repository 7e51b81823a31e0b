import { formatCount } from '#client/format.ts';

export const words = {
  heading: 'Settings',
  loadFailed: 'The settings could not be loaded.',

  accountTitle: 'Account',
  userName: 'Your name',
  userNameHint: 'Shown next to every change you make.',
  userNameEmpty: 'Enter a name of 1 to 100 characters.',
  timeZone: 'Time zone',
  timeZoneHint: 'Programs run in this time zone, and all times are shown in it.',
  zoneTitle: (place: string) => `Change the time zone to ${place}?`,
  zoneLead: 'Nothing in the past changes. From now on, schedules and delays use the new time zone.',
  zonePrograms: 'Active programs',
  zoneProgramsDetail:
    'If a scheduled time has already passed in the new time zone, it next runs on its next date. If it is still to come today, it runs again today, even if it already ran.',
  zoneInstead: (now: string) => `Currently ${now}. No time is skipped.`,
  zoneConfirm: 'Change time zone',
  postalAddress: 'Postal address',
  postalAddressHint: 'Emails show it in place of @POSTALADDRESS@. Most countries require it by law.',
  smsToUnknown: 'Send SMS to contacts whose SMS consent is unknown',
  smsToUnknownHint: 'Contacts who opted out of SMS never get any.',
  activeLimit: 'Active program limit',
  activeLimitHint: (active: number) => `${formatCount(active, 'program is', 'programs are')} active now.`,
  activeLimitWrong: 'Enter a number from 1 to 1,000.',
  programs: 'programs',
  reactions: 'How contacts react',
  reactionsHint: {
    sample: 'Sample contacts open and click at random. Your own contacts never do.',
    everybody: 'All contacts open, click and opt out at random, as sample contacts do.',
  },
  save: 'Save',
  saved: 'Settings saved.',
  nothingToSave: 'No changes to save.',

  themeTitle: 'Appearance',
  theme: 'Theme',
  themes: { system: 'Match system', light: 'Light', dark: 'Dark' },

  formatsTitle: 'Language and dates',
  formatsText: 'Program Builder is in English. Date and time formats are saved in this browser.',
  dates: 'Dates',
  dateOrders: { dayFirst: 'Day first', monthFirst: 'Month first', yearFirst: 'Year first' },
  clockFormat: 'Times',
  clocks: { '24h': '24 hours', '12h': '12 hours' },
  formatsExample: (moment: string) => `Example: ${moment}`,

  dataTitle: 'Sample data',
  dataText: 'This account is stored in this browser. Resetting replaces everything in it.',
  dataTextServed: 'The server keeps this account until it stops. Resetting replaces everything in it.',
  reset: 'Reset to sample data',
  resetText: 'Sample programs, contacts and campaigns from a small shop.',
  startEmpty: 'Start empty',
  startEmptyText: 'No programs, contacts or campaigns. Add your own.',
  resetTitle: { sample: 'Reset to sample data?', empty: 'Start empty?' },
  resetLead: {
    sample: 'Everything in this account will be permanently replaced with the sample data.',
    empty: 'Everything in this account will be permanently deleted.',
  },
  lostPrograms: 'Programs',
  lostProgramsDetail: (active: number) =>
    active === 0
      ? 'None of them is active.'
      : `${formatCount(active, 'is', 'are')} active and will stop sending.`,
  lostContacts: 'Contacts',
  beingCounted: 'Counting',
  lostContactsDetail: 'Including their data, lists and messages.',
  clock: 'Account clock',
  clockDetail: 'Returns to the current time',
  confirmReset: { sample: 'Replace everything', empty: 'Delete everything' },
  resetDone: { sample: 'Sample data restored.', empty: 'Account emptied.' },
} as const;

/** Every text of the card that injects faults. */
export const faultInjectionWords = {
  title: 'Simulate connection problems',
  text: 'See how the app behaves with slow or failed responses. Applies to this tab only, until you reload or turn it off. No data is lost.',
  delay: 'Delay responses by',
  delays: { 0: 'No extra delay', 500: '0.5 seconds', 3000: '3 seconds' },
  failures: 'Failing requests',
  failuresOf: {
    none: { label: 'None', hint: undefined },
    oneInFive: {
      label: '1 in 5',
      hint: 'Either the request is lost, or it succeeds but the response is lost.',
    },
    everyChange: { label: 'Every change', hint: 'You can view the account but not change anything.' },
  },
  offline: 'Offline',
  offlineHint: 'Nothing gets through: no requests and no live updates.',
} as const;
