/** Every text of the form of a preference. */
export const preferenceFormWords = {
  create: 'New preference',
  createLead: 'A subject that contacts may ask to hear about.',
  createVerb: 'Create preference',
  created: (name: string) => `“${name}” is created.`,
  rename: 'Rename',
  renameNamed: (name: string) => `Rename “${name}”`,
  renamed: (name: string) => `Renamed to “${name}”.`,
  name: 'Name',
  enterName: 'Enter a name.',
};
