/** What the outline says. */
export const OUTLINE_WORDS = {
  label: 'Outline',
  hint: 'The steps in the order contacts take them.',
  branch: (route: string) => route,
  goesOn: (name: string) => `Goes on with ${name}`,
  loose: 'Leads nowhere yet',
  unconnected: 'Not connected',
  add: 'Add',
} as const;
