/** Every text of the forms of API users. */
export const apiUserWords = {
  newUser: 'New API user',
  newLead: 'Lets another app sign in to the public API.',
  name: 'Name',
  nameHint: 'What it’s for. Activity shows this name next to what it does.',
  nameMissing: 'Enter a name, such as Shop.',
  create: 'Create API user',

  made: (name: string) => `API user “${name}”`,
  madeLead: 'Copy the password now. You will not be able to see it again.',
  announced: (name: string) => `API user “${name}” created. Copy its password now.`,
  userName: 'User name',
  password: 'Password',
  done: 'Done',

  rename: (name: string) => `Rename “${name}”`,
  renameLead: 'The user name and password do not change.',
  save: 'Save',
  renamed: (name: string) => `Renamed to “${name}”.`,
} as const;
