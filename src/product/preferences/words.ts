/** Every text of the form of a preference. */
export const preferenceFormWords = {
  create: 'New preference',
  createLead: 'A topic contacts can choose to hear about.',
  createVerb: 'Create preference',
  created: (name: string) => `“${name}” created.`,
  rename: 'Rename',
  renameNamed: (name: string) => `Rename “${name}”`,
  renamed: (name: string) => `Renamed to “${name}”.`,
  name: 'Name',
  enterName: 'Enter a name.',
};
