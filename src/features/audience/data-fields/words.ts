import { formatCount } from '#client/format.ts';

/** Every text about data fields. */
export const fieldWords = {
  fields: 'Data fields',
  field: 'Data field',
  type: 'Type',
  contacts: 'Contacts with a value',
  usedIn: 'Used in',
  nothing: 'Not used',
  campaigns: (count: number) => formatCount(count, 'campaign'),
  failed: 'The data fields could not be loaded',
  none: 'No data fields yet',
  noneText: 'A data field stores one value for each contact, such as a first name, a birthday or a plan.',
  delete: 'Delete',
  deleteNamed: (name: string) => `Delete ${name}?`,
  deleteLead: (contacts: number) =>
    contacts === 0
      ? 'This is permanent. Data fields do not go to the recycle bin.'
      : `This permanently deletes the field and its values for ${formatCount(contacts, 'contact')}. Data fields do not go to the recycle bin.`,
  usedBySmsProfiles: 'Used by sender profiles',
  usedByDeletedDetail: 'If restored, they will not have this data field.',
  mergeFields: 'Merged into campaigns',
  mergeFieldsDetail: (name: string) => `@${name}@ will be sent exactly as written.`,
  deleted: (name: string) => `${name} deleted.`,
  actionsOf: (name: string) => `Actions for ${name}`,
};
