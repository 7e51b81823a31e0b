/** What the panel of exit conditions says. */
export const EXIT_WORDS = {
  title: 'Exit conditions',
  subtitle: 'Who leaves before the end',
  lead: 'Checked before a contact moves to any step.',
  always: 'Always',
  fixed: ['A contact reaches an End step.', 'A contact unsubscribes from the account.'] as const,
  own: 'Only in this program',
  none: 'None. Contacts leave only as above.',
} as const;
