import { formatCount } from '#client/format.ts';

/** Every text about data fields. */
export const fieldWords = {
  fields: 'Data fields',
  field: 'Data field',
  type: 'Type',
  contacts: 'Contacts with a value',
  usedIn: 'Used in',
  nothing: 'Nothing',
  campaigns: (count: number) => formatCount(count, 'campaign'),
  failed: 'The data fields could not be loaded',
  none: 'No data fields yet',
  noneText: 'A data field holds one value for each contact: a first name, a birthday, a plan.',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete ${name}?`,
  deleteLead: (contacts: number) =>
    contacts === 0
      ? 'It is gone at once: data fields have no recycle bin.'
      : `It is gone at once, with the values of ${formatCount(contacts, 'contact')}: data fields have no recycle bin.`,
  usedBySmsProfiles: 'Used by sender profiles',
  usedByBinnedDetail: 'Restored, they miss the data field.',
  mergeFields: 'Merged in by campaigns',
  mergeFieldsDetail: (name: string) => `@${name}@ is then sent as it stands.`,
  deleted: (name: string) => `${name} is deleted.`,
  actionsOf: (name: string) => `Actions for ${name}`,
};
