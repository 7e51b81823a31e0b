export const SEARCH_WORDS = {
  label: 'Find a step',
  placeholder: 'Name, campaign, data field, is:error',
  next: 'Next',
  previous: 'Previous',
  close: 'Close the search',
  place: (at: number, of: number) => (at === 0 ? `${of} found` : `${at} of ${of}`),
  none: 'None found',
  filters: 'Only steps with',
  errors: 'Errors',
  warnings: 'Warnings',
} as const;
