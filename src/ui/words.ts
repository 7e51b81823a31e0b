/** The few words the kit says by itself. */
export const kitWords = {
  cancel: 'Cancel',
  changeDay: (day: string) => `Change the date, ${day}`,
  chooseDay: 'Choose a date',
  clear: 'Clear',
  close: 'Close',
  copy: (what: string) => `Copy ${what.toLowerCase()}`,
  copied: (what: string) => `${what} copied.`,
  notCopied: (what: string) =>
    `Your browser blocked copying. ${what} is selected: press Ctrl+C (⌘C on a Mac).`,
  details: 'Details',
  dismiss: 'Dismiss',
  loading: 'Loading',
  monthAfter: 'Next month',
  monthBefore: 'Previous month',
  noDay: (example: string) => `Enter a date, such as ${example}.`,
  noTime: (example: string) => `Enter a time, such as ${example}.`,
  notifications: 'Notifications',
  optional: 'optional',
  tryAgain: 'Try again',
  yearAfter: 'Next year',
  yearBefore: 'Previous year',
} as const;
