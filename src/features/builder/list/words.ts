/** What the list of programs beside the open one says. */
export const LIST_WORDS = {
  label: 'My programs',
  search: 'Search programs',
  filter: 'Filter by status',
  all: 'All statuses',
  counted: (status: string, count: number) => `${status} (${count})`,
  inside: 'inside',
  hide: 'Hide program list',
  show: 'Show program list',
  resize: 'Resize program list',
  none: 'No matching programs.',
  clear: 'Show all programs',
  failed: 'The programs could not be loaded',
  rows: 'Programs',
} as const;
