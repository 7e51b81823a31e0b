/** The few words the kit says by itself. */
export const kitWords = {
  cancel: 'Cancel',
  clear: 'Clear',
  close: 'Close',
  dismiss: 'Dismiss',
  loading: 'Loading',
  notifications: 'Notifications',
  optional: 'optional',
  tryAgain: 'Try again',
} as const;
