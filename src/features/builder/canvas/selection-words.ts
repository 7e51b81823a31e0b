/** What is said of several steps at once. */
export const SELECTION_WORDS = {
  label: 'Selected steps',
  count: (count: number) => `${count} selected`,
  clear: 'Clear selection',
  mode: 'Select by dragging',
  modeHint: 'Select by dragging (or hold Shift and drag)',
} as const;
