export const PAST_WORDS = {
  open: 'Replay',
  hereThen: 'here then',
  everThen: 'total by then',
  notRehearsed: 'not in the rehearsal',
  moved: (contacts: string) => `${contacts} moved`,
} as const;
