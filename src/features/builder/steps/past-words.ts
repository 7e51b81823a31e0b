export const PAST_WORDS = {
  open: 'Replay',
  notRehearsed: 'not in the rehearsal',
  moved: (contacts: string) => `${contacts} moved`,
} as const;
