export const SEARCH_WORDS = {
  label: 'Find a step',
  placeholder: 'Name, campaign, data field, is:error',
  next: 'Next',
  previous: 'Previous',
  close: 'Close search',
  place: (at: number, of: number) => (at === 0 ? `${of} found` : `${at} of ${of}`),
  none: 'No matches',
  filters: 'Show steps with',
  errors: 'Errors',
  warnings: 'Warnings',
} as const;
