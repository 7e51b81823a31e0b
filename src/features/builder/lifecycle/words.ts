/** What is asked before the status changes. */
export const LIFECYCLE_WORDS = {
  saveFirst: {
    title: 'Save and activate?',
    lead: 'You have unsaved changes. They will be saved before the program is activated.',
    confirm: 'Save and activate',
  },
} as const;
