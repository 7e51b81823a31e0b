import { formatCount } from '#client/format.ts';

/** Every text about preferences. */
export const preferenceWords = {
  preferences: 'Preferences',
  preference: 'Preference',
  contacts: 'Opted in',
  usedIn: 'Used in',
  nothing: 'Not used',
  failed: 'The preferences could not be loaded',
  none: 'No preferences yet',
  noneText: 'A preference is a topic contacts can choose to hear about. Programs can opt them in or out.',
  rename: 'Rename',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: (contacts: number) =>
    contacts === 0
      ? 'This is permanent. Preferences do not go to the recycle bin.'
      : `This is permanent. Preferences do not go to the recycle bin. ${formatCount(contacts, 'contact is', 'contacts are')} opted in.`,
  usedByDeletedDetail: 'If restored, they will not have this preference.',
  deleted: (name: string) => `“${name}” deleted.`,
  actionsOf: (name: string) => `Actions for ${name}`,
};
