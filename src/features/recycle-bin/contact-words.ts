import { formatCount, formatNumber } from '#client/format.ts';
import type { DeletedBy, LostSince } from '#contract/recycle-bin.ts';
import type { Subscription } from '#domain/contacts/contact.ts';

const contacts = (count: number) => formatCount(count, 'contact');
const listed = (names: readonly string[]) => (names.length === 0 ? 'None' : names.join(', '));

/** Every text about deleted contacts. */
export const contactWords = {
  contacts: 'Contacts',
  table: 'Deleted contacts',
  contact: 'Contact',
  search: 'Search by email address or name',
  searchHint: 'Search contacts',
  by: (by: DeletedBy) => (by.kind === 'person' ? by.name : (by.name ?? 'A program that is gone')),
  byProgram: (name: string) => `The program “${name}”`,
  returns: 'Returns with its values',
  addressTaken: 'Can’t return: a contact with this address is in the account again',
  shown: (shown: number, total: number) =>
    shown === total ? contacts(total) : `${formatNumber(shown)} of ${contacts(total)}`,
  more: 'Show more',
  empty: 'No deleted contacts',
  emptyText: 'Contacts that you or a program delete are kept here for 30 days.',
  noMatch: (search: string) => `No deleted contact has “${search}” in its address or name.`,
  showAll: 'Show all',
  failed: 'The deleted contacts could not be loaded',

  restoreTitle: (email: string) => `Restore ${email}?`,
  restoreLead: 'It is in the account again at once, with the number it had.',
  subscription: 'Returns as',
  returnsAs: {
    Subscribed: 'Subscribed: programs may enrol and mail it again',
    Unsubscribed: 'Unsubscribed',
    Suppressed: 'Suppressed',
  } satisfies Readonly<Record<Subscription, string>>,
  values: 'Data fields',
  valuesBack: (count: number) => formatCount(count, 'value'),
  lists: 'Lists',
  preferences: 'Preferences',
  listed,
  insideAgain: 'Waits again in',
  insideAgainDetail: 'Deactivated programs have held its place.',
  notInside: 'No program',
  notInsideDetail: 'It does not return to programs that it has left.',
  lost: 'Does not return',
  lostDetail: 'The account no longer has it.',
  describeLost: ({ fields, lists, preferences }: LostSince) =>
    [
      fields.length > 0 ? `${formatCount(fields.length, 'value')} (${fields.join(', ')})` : '',
      lists > 0 ? formatCount(lists, 'list') : '',
      preferences > 0 ? formatCount(preferences, 'preference') : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  restored: (email: string) => `${email} is restored.`,

  purgeTitle: (email: string) => `Delete ${email} for good?`,
  purgeLead: 'It can’t be brought back.',
  gone: 'Gone for good',
  describeGone: (values: number, lists: number, preferences: number) =>
    [
      formatCount(values, 'value'),
      `its place on ${formatCount(lists, 'list')}`,
      formatCount(preferences, 'preference'),
    ].join(', '),
  stays: 'Stays in the reports',
  describeKept: (enrolments: number, messages: number) =>
    `${formatCount(enrolments, 'enrolment')} and ${formatCount(messages, 'message')}, as those of a deleted contact`,
  purged: (email: string) => `${email} is gone for good.`,
};

/** Every text about emptying the bin. */
export const emptyWords = {
  button: 'Empty recycle bin',
  nothing: 'The recycle bin is empty',
  title: 'Empty the recycle bin?',
  lead: 'Everything in it is gone for good. What is deleted from now on stays.',
  programs: 'Programs',
  programsGone: (enrolments: number, entries: number) =>
    `With ${formatCount(enrolments, 'enrolment')} and ${formatCount(entries, 'entry', 'entries')} of their histories.`,
  campaigns: 'Campaigns',
  campaignsGone: 'Messages that were sent from them stay listed.',
  contacts: 'Contacts',
  contactsGone: 'With their values. Their enrolments and messages stay in the reports.',
  confirm: (count: number) => `Delete ${formatCount(count, 'item')} for good`,
  counting: 'What is in it is being counted',
  done: (count: number) => `${formatCount(count, 'item')} ${count === 1 ? 'is' : 'are'} gone for good.`,
};
