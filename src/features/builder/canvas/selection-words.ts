/** What is said of several steps at once. */
export const SELECTION_WORDS = {
  label: 'Selected steps',
  count: (count: number) => `${count} selected`,
  clear: 'Clear the selection',
  mode: 'Select with a frame',
  modeHint: 'Select with a frame (or hold Shift and drag)',
} as const;
