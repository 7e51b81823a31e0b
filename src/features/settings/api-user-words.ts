/** Every text of the card of API users. */
export const apiUsersWords = {
  title: 'API users',
  text: 'Other programs sign in with them to the public API: to list programs and to enrol contacts.',
  none: 'No API user yet. Without one, the public API answers nobody.',
  failed: 'The API users could not be loaded.',
  created: (when: string) => `Created ${when}`,
  actionsOf: (name: string) => `Actions for ${name}`,
  rename: 'Rename',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: 'Whatever signs in with it is shut out at once, for good.',
  deleted: (name: string) => `“${name}” is deleted.`,
  toTheApi: 'How the public API works',
} as const;
