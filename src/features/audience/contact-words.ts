import { formatCount } from '#client/format.ts';

/** Every text of the page of one contact. */
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
};
