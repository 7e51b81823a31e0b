import { formatCount, formatNumber } from '#client/format.ts';
import type { DeletedBy, LostSince } from '#contract/recycle-bin.ts';
import type { Subscription } from '#domain/contacts/consent.ts';

const contacts = (count: number) => formatCount(count, 'contact');
const listed = (names: readonly string[]) => (names.length === 0 ? 'None' : names.join(', '));

/** Every text about deleted contacts. */
export const contactWords = {
  contacts: 'Contacts',
  table: 'Deleted contacts',
  contact: 'Contact',
  search: 'Search by email address or name',
  searchHint: 'Search contacts',
  by: (by: DeletedBy) => (by.kind === 'person' ? by.name : (by.name ?? 'A program that no longer exists')),
  byProgram: (name: string) => `The program “${name}”`,
  returns: 'Returns with their data',
  addressTaken: 'Cannot be restored. Another contact now has this email address.',
  shown: (shown: number, total: number) =>
    shown === total ? contacts(total) : `${formatNumber(shown)} of ${contacts(total)}`,
  more: 'Show more',
  empty: 'No deleted contacts',
  emptyText: 'Contacts deleted by you or a program stay here for 30 days.',
  noMatch: (search: string) => `No deleted contacts match “${search}”.`,
  showAll: 'Show all',
  failed: 'The deleted contacts could not be loaded',

  restoreTitle: (email: string) => `Restore ${email}?`,
  restoreLead: 'They are back in the account immediately, with the same contact ID.',
  subscription: 'Returns as',
  returnsAs: {
    Subscribed: 'Subscribed: programs can enrol and email them again',
    Unsubscribed: 'Unsubscribed',
    Suppressed: 'Suppressed',
  } satisfies Readonly<Record<Subscription, string>>,
  values: 'Data fields',
  valuesBack: (count: number) => formatCount(count, 'value'),
  lists: 'Lists',
  preferences: 'Preferences',
  listed,
  insideAgain: 'Back in these programs',
  insideAgainDetail: 'Their place in deactivated programs was kept.',
  notInside: 'None',
  notInsideDetail: 'They do not return to programs they have left.',
  lost: 'Not restored',
  lostDetail: 'These no longer exist in the account.',
  describeLost: ({ fields, lists, preferences }: LostSince) =>
    [
      fields.length > 0 ? `${formatCount(fields.length, 'value')} (${fields.join(', ')})` : '',
      lists > 0 ? formatCount(lists, 'list') : '',
      preferences > 0 ? formatCount(preferences, 'preference') : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  restored: (email: string) => `${email} restored.`,

  purgeTitle: (email: string) => `Permanently delete ${email}?`,
  purgeLead: 'This cannot be undone.',
  lostForever: 'Permanently deleted',
  lostForeverDetail:
    'Their email address, the texts they were sent and everything else known about them are erased, also from the activity log.',
  describeLostForever: (values: number, lists: number, preferences: number) =>
    [
      formatCount(values, 'value'),
      `membership of ${formatCount(lists, 'list')}`,
      formatCount(preferences, 'preference'),
    ].join(', '),
  kept: 'Kept in reports',
  describeKept: (enrolments: number, messages: number) =>
    `${formatCount(enrolments, 'enrolment')} and ${formatCount(messages, 'message')}, shown as “Deleted contact”`,
  backups: 'Backups',
  backupsValue: 'Earlier ones still hold this contact',
  backupsDetail: 'Restoring a backup made before now brings them back. Delete old backups too.',
  purged: (email: string) => `${email} permanently deleted.`,
};

/** Every text about emptying the bin. */
export const emptyWords = {
  button: 'Empty recycle bin',
  nothing: 'The recycle bin is empty.',
  title: 'Empty the recycle bin?',
  lead: 'Everything in it now will be permanently deleted. This cannot be undone.',
  programs: 'Programs',
  programsGone: (enrolments: number, entries: number) =>
    `Including ${formatCount(enrolments, 'enrolment')} and ${formatCount(entries, 'history entry', 'history entries')}.`,
  campaigns: 'Campaigns',
  campaignsGone: 'Messages already sent stay in Messages.',
  contacts: 'Contacts',
  contactsGone:
    'Everything known about them is erased. Their enrolments and messages stay counted in reports.',
  confirm: (count: number) => `Permanently delete ${formatCount(count, 'item')}`,
  counting: 'Counting the items.',
  done: (count: number) => `${formatCount(count, 'item')} permanently deleted.`,
};
