/** What saving says. */
export const SAVING_WORDS = {
  updatedElsewhere: (by: string) => `Updated to the version ${by} just saved.`,
  failure: {
    save: 'The program was not saved.',
  },
  notApplied: (step: string, advice: string) => `The program was not saved. ${step}: ${advice}`,
} as const;
