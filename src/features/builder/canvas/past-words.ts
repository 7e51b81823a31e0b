export const PAST_WORDS = {
  open: 'Replay',
  hereThen: 'here then',
  everThen: 'ever until then',
  moved: (contacts: string) => `${contacts} moved`,
} as const;
