/** Every text of the card of API users. */
export const apiUsersWords = {
  title: 'API users',
  text: 'Other apps use API users to sign in to the public API, list programs and enrol contacts.',
  none: 'No API users yet. Apps need one to use the public API.',
  failed: 'The API users could not be loaded.',
  created: (when: string) => `Created ${when}`,
  actionsOf: (name: string) => `Actions for ${name}`,
  rename: 'Rename',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: 'Any app that uses it loses access immediately. This cannot be undone.',
  deleted: (name: string) => `“${name}” deleted.`,
  toTheApi: 'How the public API works',
} as const;
