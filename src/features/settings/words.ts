export const words = {
  heading: 'Settings',
  loadFailed: 'The settings could not be loaded.',

  accountTitle: 'Account',
  userName: 'Your name',
  userNameHint: 'Stands beside every change you make.',
  userNameEmpty: 'Give a name of 1 to 100 characters.',
  timeZone: 'Time zone',
  timeZoneHint: 'All times are shown in it, and programs run by it.',
  zoneTitle: (place: string) => `Set the time zone to ${place}?`,
  zoneLead: 'What has been done stays done. From now on, schedules and waits go by the new time zone.',
  zonePrograms: 'Active programs',
  zoneProgramsDetail:
    'A time of day that is already past there waits for its next turn. One that is still to come happens, even if it has happened today.',
  zoneInstead: (now: string) => `Instead of ${now}. No time passes by it.`,
  zoneConfirm: 'Set the time zone',
  activeLimit: 'Active programs at most',
  activeLimitHint: (active: string) => `${active} active now.`,
  activeLimitWrong: 'Give a number from 1 to 1,000.',
  programs: 'programs',
  save: 'Save',
  saved: 'The settings are saved.',
  nothingToSave: 'Nothing has changed.',

  themeTitle: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },

  formatsTitle: 'Language and dates',
  formatsText: 'The app speaks English. How it writes dates and times is kept in this browser.',
  dates: 'Dates',
  dateOrders: { dayFirst: 'Day first', monthFirst: 'Month first', yearFirst: 'Year first' },
  clockFormat: 'Times',
  clocks: { '24h': '24 hours', '12h': '12 hours' },
  formatsExample: (moment: string) => `Now reads ${moment}.`,

  dataTitle: 'Sample data',
  dataText: 'This account lives in this browser. Starting again replaces everything in it.',
  dataTextServed:
    'The server keeps this account until it is stopped. Starting again replaces everything in it.',
  reset: 'Reset to sample data',
  resetText: 'Programs, contacts and campaigns of a small shop, to try things out.',
  startEmpty: 'Start empty',
  startEmptyText: 'No programs, contacts or campaigns: bring your own.',
  resetTitle: { sample: 'Reset to sample data', empty: 'Start empty' },
  resetLead: {
    sample: 'Everything in this account is replaced by the sample shop, for good.',
    empty: 'Everything in this account is deleted for good.',
  },
  lostPrograms: 'Programs',
  lostProgramsDetail: (active: string) => `${active}; nothing more is sent.`,
  lostContacts: 'Contacts',
  beingCounted: 'Counting',
  lostContactsDetail: 'With their fields, lists and messages.',
  clock: 'Account clock',
  clockDetail: 'Goes back to the present',
  confirmReset: { sample: 'Replace everything', empty: 'Delete everything' },
  resetDone: { sample: 'The sample data is back.', empty: 'The account is empty.' },
} as const;

/** Every text of the card that injects faults. */
export const faultInjectionWords = {
  title: 'Try out trouble',
  text: 'See how the app behaves when answers are late or lost. In this tab only, until it is reloaded or you stop it; nothing that was done is lost.',
  delay: 'Answers take',
  delays: { 0: 'No longer than they do', 500: 'Half a second more', 3000: '3 seconds more' },
  failures: 'Calls that fail',
  failuresOf: {
    none: { label: 'None', hint: undefined },
    oneInFive: {
      label: '1 in 5',
      hint: 'Before the account hears of it, or after it was done and only the answer is lost.',
    },
    everyChange: { label: 'Every change', hint: 'The account can be looked at, and nothing in it changed.' },
  },
  offline: 'Offline',
  offlineHint: 'Nothing gets through: neither calls nor news of what others do.',
} as const;
