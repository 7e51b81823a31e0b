/** Every text of the forms of API users. */
export const apiUserWords = {
  newUser: 'New API user',
  newLead: 'Another program signs in with it to the public API.',
  name: 'Name',
  nameHint: 'What it is for. The activity log tells by this name what it did.',
  nameMissing: 'Give it a name, such as Shop.',
  create: 'Create API user',

  made: (name: string) => `API user “${name}”`,
  madeLead: 'Copy the password now. It is shown this once: only a fingerprint of it is kept.',
  announced: (name: string) => `API user “${name}” was created. Copy its password now.`,
  userName: 'User name',
  password: 'Password',
  done: 'Done',

  rename: (name: string) => `Rename “${name}”`,
  renameLead: 'User name and password stay as they are.',
  save: 'Save',
  renamed: (name: string) => `Renamed to “${name}”.`,
} as const;
