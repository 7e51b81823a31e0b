/** What saving says. */
export const SAVING_WORDS = {
  updatedElsewhere: (by: string) => `${by} saved a new version. It is shown now.`,
  failure: {
    save: 'The program was not saved.',
  },
} as const;
