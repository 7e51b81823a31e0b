/** What the table of days says. */
export const DAYS_WORDS = {
  table: 'Daily figures',
  show: 'Show as table',
  day: 'Day',
  columns: {
    enrolled: 'Enrolled',
    finished: 'Finished',
    sent: 'Sent',
    opened: 'Opened',
    clicked: 'Clicked',
  },
} as const;
