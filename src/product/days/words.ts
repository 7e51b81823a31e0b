/** What the table of days says. */
export const DAYS_WORDS = {
  table: 'Days',
  show: 'Show the days as a table',
  day: 'Day',
  columns: {
    enrolled: 'Enrolled',
    finished: 'Finished',
    sent: 'Sent',
    opened: 'Opened',
    clicked: 'Clicked',
  },
} as const;
