import { formatCount, formatNumber } from '#client/format.ts';

const KEPT_IN_REPORTS = 'Their messages still count in reports, under “Deleted contact”.';

/** Every text about contacts. */
export const contactWords = {
  back: 'Audience',
  failed: 'The contact could not be loaded',
  notFound: 'Contact not found',
  notFoundText: 'They may have been deleted, or the web address may be wrong.',
  fields: 'Data fields',
  empty: 'Empty',
  yes: 'Yes',
  no: 'No',
  subscription: 'Subscription',
  subscriptionHint:
    'Programs enrol and email subscribed contacts only. If you unsubscribe a contact, they leave their programs before their next step.',
  since: (when: string, reason: string) => `Since ${when}. ${reason}.`,
  subscribeAgainTitle: (email: string) => `Subscribe ${email} again?`,
  subscribeAgainLead: (subscription: string) =>
    `They are ${subscription.toLowerCase()}. Email them only if they have agreed to it again.`,
  subscribeAgain: 'Yes, they agreed again',
  smsConsent: 'SMS consent',
  smsConsentHint: 'Opting out of SMS does not unsubscribe from email.',
  smsConsents: { optedIn: 'Opted in', optedOut: 'Opted out', unknown: 'Unknown' },
  lists: 'Lists',
  noLists: 'No lists yet.',
  preferences: 'Preferences',
  noPreferences: 'No preferences yet.',
  toContacts: 'All contacts',
  save: 'Save',
  unchanged: 'No changes to save.',
  saved: 'Contact saved.',
  discard: 'Discard changes',
  programs: 'Programs',
  noPrograms: 'Not enrolled in any program yet.',
  program: 'Program',
  enrolled: 'Enrolled',
  outcome: 'Outcome',
  inside: 'Inside',
  journey: (program: string) => `Journey through ${program}`,
  messages: 'Messages',
  noMessages: 'No messages sent yet.',
  campaign: 'Campaign',
  sent: 'Sent',
  opened: 'Opened',
  clicked: 'Clicked',
  never: '–',
  delete: 'Delete contact',
  deleteTitle: (email: string) => `Delete ${email}?`,
  deleteLead: (inside: number) =>
    inside === 0
      ? `They stay in the recycle bin for 30 days. ${KEPT_IN_REPORTS}`
      : `They leave ${formatCount(inside, 'program')} and stay in the recycle bin for 30 days. ${KEPT_IN_REPORTS}`,
  deleted: 'Contact moved to the recycle bin.',
  personalData: 'Personal data',
  downloadPage: 'Download what is known (web page)',
  downloadJson: 'Download what is known (JSON)',
  downloaded: (name: string) => `${name} downloaded.`,
  erase: 'Erase this person',
  eraseTitle: (email: string) => `Erase ${email}?`,
  eraseLead: 'This is immediate and cannot be undone. They do not go to the recycle bin.',
  goes: 'Erased',
  goesText: (inside: number) =>
    `Their address, values, lists, preferences, and the texts they were sent, also from the activity log.${
      inside === 0 ? '' : ` They leave ${formatCount(inside, 'program')}.`
    }`,
  stays: 'Kept in reports',
  staysText: (enrolments: number) =>
    `${enrolments === 0 ? 'The' : `${formatCount(enrolments, 'enrolment')} and the`} number of messages, shown as “Deleted contact”.`,
  suppression: 'Suppression list',
  suppressionText: (isMailable: boolean) =>
    isMailable
      ? 'They are not on it. If their address is added again, it can be emailed.'
      : 'Their opt-out is kept as a code that no one can read. If their address is added again, it still cannot be emailed.',
  backups: 'Backups',
  backupsText: 'Restoring a backup made before now brings them back. Delete old backups too.',
  erased: 'The person was erased.',

  add: 'Add contact',
  addTitle: 'Add contact',
  email: 'Email address',
  export: 'Export CSV',
  exported: 'Contacts.csv downloaded.',
  import: 'Import contacts',

  contacts: 'Contacts',
  search: 'Search by email address or name',
  name: 'Name',
  added: 'Added',
  showMore: 'Show more',
  shown: (shown: number, total: number) =>
    shown === total
      ? formatCount(total, 'contact')
      : `${formatNumber(shown)} of ${formatCount(total, 'contact')}`,
  contactsFailed: 'The contacts could not be loaded',
  noContacts: 'No contacts yet',
  noContactsText: 'Import contacts from a CSV file with one row per contact and a column of email addresses.',
  noMatch: 'No matching contacts',
  noMatchText: (search: string) => `No email address or name contains “${search}”.`,
  showAll: 'Show all contacts',
};
