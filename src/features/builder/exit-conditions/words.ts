/** What the panel of exit conditions says. */
export const EXIT_WORDS = {
  title: 'Exit conditions',
  subtitle: 'When contacts leave early',
  lead: 'Checked each time a contact is about to move to another step. A contact waiting in a delay leaves when the delay ends.',
  always: 'Always',
  fixed: ['A contact reaches an End step.', 'A contact unsubscribes.'] as const,
  own: 'Added for this program',
  none: 'None yet. Contacts leave only for the reasons above.',
} as const;
