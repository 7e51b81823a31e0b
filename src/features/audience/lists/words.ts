import { formatCount } from '#client/format.ts';

/** Every text about lists. */
export const listWords = {
  lists: 'Lists',
  list: 'List',
  contacts: 'Contacts',
  joins: 'Joining it enrols in',
  noJoin: 'Nothing',
  notActive: (program: string) => `${program} (not active)`,
  failed: 'The lists could not be loaded',
  none: 'No lists yet',
  noneText: 'A list holds contacts that you or a program put on it.',
  create: 'New list',
  edit: 'Edit',
  editNamed: (name: string) => `Edit “${name}”`,
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: (contacts: number) =>
    contacts === 0
      ? 'It is gone at once: lists have no recycle bin.'
      : `It is gone at once: lists have no recycle bin. The ${formatCount(contacts, 'contact')} on it stay in the account.`,
  usedByBinnedDetail: 'Restored, they miss the list.',
  deleted: (name: string) => `“${name}” is deleted.`,
  actionsOf: (name: string) => `Actions for ${name}`,
  name: 'Name',
  enterName: 'Enter a name.',
  join: 'Whoever joins it',
  joinHint: 'Counts for contacts who are put on it from now on, while the program is active.',
  joinNothing: 'Nothing happens',
  joinProgram: (name: string) => `Is enrolled in “${name}”`,
  save: 'Save',
  cancel: 'Cancel',
  saved: (name: string) => `“${name}” is saved.`,
};
