/** What the panel of exit conditions says. */
export const EXIT_WORDS = {
  title: 'Exit conditions',
  subtitle: 'Who leaves early',
  lead: 'Checked each time a contact is about to move to another step. A contact waiting in a delay leaves when the delay ends.',
  always: 'Always',
  fixed: ['A contact reaches an End step.', 'A contact unsubscribes from the account.'] as const,
  own: 'Only in this program',
  none: 'None. Contacts leave only in the ways above.',
} as const;
