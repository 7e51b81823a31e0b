/** What the outline says. */
export const OUTLINE_WORDS = {
  label: 'Outline',
  hint: 'Steps in the order contacts go through them.',
  branch: (route: string) => route,
  continuesTo: (step: number, name: string) => `Continues to step ${step}, ${name}`,
  loose: 'Not connected yet',
  unconnected: 'Not connected',
  add: 'Add',
} as const;
