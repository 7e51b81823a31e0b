/** Every text of the form of a segment. */
export const segmentFormWords = {
  create: 'New segment',
  editNamed: (name: string) => `Edit “${name}”`,
  lead: 'A segment always includes every contact who currently meets its rules.',
  name: 'Name',
  nameHint: 'Shown when you choose a segment in Start, decisions and exit conditions.',
  needsRule: 'Add at least one rule.',
  save: 'Save',
  saved: (name: string) => `“${name}” saved.`,
};
