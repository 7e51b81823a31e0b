/** What is asked on the way to a change of state. */
export const LIFECYCLE_WORDS = {
  saveFirst: {
    title: 'Save and activate?',
    lead: 'The program has unsaved changes. Activating runs the saved program, so they are saved first.',
    confirm: 'Save and activate',
  },
} as const;
