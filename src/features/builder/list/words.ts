/** What the list of programs beside the open one says. */
export const LIST_WORDS = {
  label: 'My programs',
  search: 'Search programs',
  filter: 'Filter by status',
  all: 'All statuses',
  counted: (status: string, count: number) => `${status} (${count})`,
  inside: 'inside',
  hide: 'Hide the list',
  show: 'Show the list',
  resize: 'Width of the list',
  none: 'No program fits.',
  clear: 'Show all programs',
  failed: 'The programs could not be loaded.',
  rows: 'Programs',
} as const;
