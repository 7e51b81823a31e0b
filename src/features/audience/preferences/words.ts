import { formatCount } from '#client/format.ts';

/** Every text about preferences. */
export const preferenceWords = {
  preferences: 'Preferences',
  preference: 'Preference',
  contacts: 'Opted in',
  usedIn: 'Used in',
  nothing: 'Nothing',
  failed: 'The preferences could not be loaded',
  none: 'No preferences yet',
  noneText: 'A preference is a subject that contacts may ask to hear about. Programs opt them in and out.',
  rename: 'Rename',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete “${name}”?`,
  deleteLead: (contacts: number) =>
    contacts === 0
      ? 'It is gone at once: preferences have no recycle bin.'
      : `It is gone at once: preferences have no recycle bin. ${formatCount(contacts, 'contact is', 'contacts are')} opted in to it.`,
  usedByBinnedDetail: 'Restored, they miss the preference.',
  deleted: (name: string) => `“${name}” is deleted.`,
  actionsOf: (name: string) => `Actions for ${name}`,
};
