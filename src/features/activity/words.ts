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
  description: 'Who did what when in this account.',
  search: 'Search the activity',
  kind: 'Kind',
  everyKind: 'Everything',
  kinds: KINDS,
  person: 'By',
  everyone: 'Everyone',
  ofProgram: (name: string) => `Only ${name}`,
  oneProgram: 'one program',
  list: 'Activity',
  shown: (count: number, isAll: boolean) =>
    isAll ? formatCount(count, 'act') : `${formatCount(count, 'act')} so far`,
  export: 'Download CSV',
  downloaded: (count: number) => `${formatCount(count, 'act')} downloaded.`,
  failed: 'The activity could not be loaded',
  empty: 'Nothing was done yet',
  emptyText: 'Every change to programs, campaigns, contacts and settings is listed here.',
  noMatch: 'No act matches',
  noMatchText: 'Nothing was done that fits the search and the filters.',
  showAll: 'Show everything',
  columns: { at: 'When', by: 'Who', what: 'What', name: 'Of what', kind: 'Kind' },
} as const;
