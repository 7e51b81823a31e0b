import { formatCount, formatNumber } from '#client/format.ts';

/** Every text about contacts. */
export const contactWords = {
  back: 'Audience',
  failed: 'The contact could not be loaded',
  notFound: 'There is no such contact',
  notFoundText: 'It may have been deleted, or the address may be mistyped.',
  fields: 'Data fields',
  empty: 'Empty',
  yes: 'Yes',
  no: 'No',
  subscription: 'Subscription',
  subscriptionHint:
    'Programs enrol and mail subscribed contacts only. Who is inside leaves before the next step.',
  lists: 'Lists',
  noLists: 'The account has no lists.',
  preferences: 'Preferences',
  noPreferences: 'The account has no preferences.',
  toContacts: 'All contacts',
  save: 'Save',
  unchanged: 'Everything is saved.',
  saved: 'The contact was saved.',
  discard: 'Discard changes',
  programs: 'Programs',
  noPrograms: 'It was never enrolled in a program.',
  program: 'Program',
  enrolled: 'Enrolled',
  outcome: 'Outcome',
  inside: 'Inside',
  journey: (program: string) => `Journey through ${program}`,
  messages: 'Messages',
  noMessages: 'It was never sent a message.',
  campaign: 'Campaign',
  sent: 'Sent',
  opened: 'Opened',
  clicked: 'Clicked',
  never: '–',
  delete: 'Delete contact',
  deleteTitle: (email: string) => `Delete ${email}?`,
  deleteLead: (inside: number) =>
    inside === 0
      ? 'The contact is kept in the recycle bin for 30 days. Messages stay in the reports as sent to a deleted contact.'
      : `The contact leaves ${formatCount(inside, 'program', 'programs')} and is kept in the recycle bin for 30 days. Messages stay in the reports as sent to a deleted contact.`,
  deleted: 'The contact was deleted.',

  add: 'Add contact',
  addTitle: 'Add a contact',
  email: 'Email address',
  export: 'Export CSV',
  exported: 'Contacts.csv was written.',
  import: 'Import contacts',

  contacts: 'Contacts',
  search: 'Search by email address or name',
  name: 'Name',
  added: 'Added',
  showMore: 'Show more',
  shown: (shown: number, total: number) =>
    shown === total
      ? formatCount(total, 'contact', 'contacts')
      : `${formatNumber(shown)} of ${formatCount(total, 'contact', 'contacts')}`,
  contactsFailed: 'The contacts could not be loaded',
  noContacts: 'No contacts yet',
  noContactsText:
    'Import them from a CSV file: one row for each person, with an email address in one column.',
  noMatch: 'No contact matches',
  noMatchText: (search: string) => `No address and no name has “${search}” in it.`,
  showAll: 'Show all contacts',
};
