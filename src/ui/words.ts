/** The few words the kit says by itself. */
export const kitWords = {
  cancel: 'Cancel',
  clear: 'Clear',
  close: 'Close',
  copy: (what: string) => `Copy ${what.toLowerCase()}`,
  copied: (what: string) => `${what} copied.`,
  notCopied: (what: string) =>
    `Your browser blocked copying. ${what} is selected: press Ctrl+C (⌘C on a Mac).`,
  details: 'Details',
  dismiss: 'Dismiss',
  loading: 'Loading',
  notifications: 'Notifications',
  optional: 'optional',
  tryAgain: 'Try again',
} as const;
