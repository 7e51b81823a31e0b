/** What saving says. */
export const SAVING_WORDS = {
  updatedElsewhere: (by: string) => `${by} saved a new version. It is shown now.`,
  failure: {
    save: 'The program was not saved.',
  },
  notApplied: (step: string, advice: string) => `The program was not saved. ${step}: ${advice}`,
} as const;
