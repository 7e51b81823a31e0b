import { formatNumber } from '#client/format.ts';

/** Every text about lists. */
export const listWords = {
  lists: 'Lists',
  list: 'List',
  contacts: 'Contacts',
  joins: 'Enrols new contacts in',
  noJoin: 'No program',
  notActive: (program: string) => `${program} (not active)`,
  failed: 'The lists could not be loaded',
  none: 'No lists yet',
  noneText: 'A list holds the contacts that you or your programs add to it.',
  create: 'New list',
  edit: 'Edit',
  editNamed: (name: string) => `Edit “${name}”`,
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: (contacts: number) =>
    ['This is permanent. Lists do not go to the recycle bin.', whoStay(contacts)].join(' ').trim(),
  usedByDeletedDetail: 'If restored, they will not have this list.',
  deleted: (name: string) => `“${name}” deleted.`,
  actionsOf: (name: string) => `Actions for ${name}`,
  name: 'Name',
  enterName: 'Enter a name.',
  join: 'When someone joins this list',
  joinHint:
    'Applies only to contacts that an Add contact step puts on this list from now on, while the program you choose is active.',
  joinNothing: 'Do nothing',
  joinProgram: (name: string) => `Enrol them in “${name}”`,
  save: 'Save',
  cancel: 'Cancel',
  saved: (name: string) => `“${name}” saved.`,
};

function whoStay(contacts: number): string {
  if (contacts === 0) return '';
  const those =
    contacts === 1 ? 'The contact on it stays' : `The ${formatNumber(contacts)} contacts on it stay`;
  return `${those} in the account.`;
}
