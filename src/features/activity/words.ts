import { formatCount } from '#client/format.ts';
import type { ActivityKind } from '#contract/activity.ts';

const KINDS: Readonly<Record<ActivityKind, string>> = {
  program: 'Programs',
  campaign: 'Campaigns',
  folder: 'Folders',
  contact: 'Contacts',
  list: 'Lists',
  segment: 'Segments',
  dataField: 'Data fields',
  preference: 'Preferences',
  settings: 'Settings',
  clock: 'Account clock',
  account: 'Account',
  other: 'Other',
};

/** Every text of the activity screen. */
export const words = {
  title: 'Activity',
  description: 'Everything that has changed in this account, when and by whom.',
  search: 'Search activity',
  kind: 'Type',
  everyKind: 'All types',
  kinds: KINDS,
  person: 'By',
  everyone: 'Everyone',
  ofProgram: (name: string) => `Only ${name}`,
  oneProgram: 'one program',
  list: 'Activity',
  shown: (count: number, isAll: boolean) =>
    isAll ? formatCount(count, 'entry', 'entries') : `${formatCount(count, 'entry', 'entries')} so far`,
  export: 'Download CSV',
  downloaded: (count: number) => `${formatCount(count, 'entry', 'entries')} downloaded.`,
  failed: 'The activity could not be loaded',
  empty: 'No activity yet',
  emptyText: 'Changes to programs, campaigns, contacts and settings appear here.',
  noMatch: 'No matching entries',
  noMatchText: 'Try another search, or clear the filters.',
  showAll: 'Clear filters',
  columns: { at: 'When', by: 'By', what: 'Action', name: 'Item', kind: 'Type' },
} as const;
