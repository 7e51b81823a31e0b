/** Every text of the form of a segment. */
export const segmentFormWords = {
  create: 'New segment',
  editNamed: (name: string) => `Edit “${name}”`,
  lead: 'A segment is everyone who meets its rules at the moment somebody asks.',
  name: 'Name',
  nameHint: 'Seen in the start rule and in decisions.',
  needsRule: 'Choose what a contact must meet.',
  save: 'Save',
  saved: (name: string) => `“${name}” was saved.`,
};
