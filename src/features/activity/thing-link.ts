import type { ActivityEntry, ActivityKind } from '#contract/activity.ts';

const PAGES: Readonly<Record<ActivityKind, string | null>> = {
  program: null,
  campaign: '/campaigns',
  folder: '/programs',
  contact: '/audience',
  list: '/audience?tab=lists',
  segment: '/audience?tab=segments',
  dataField: '/audience?tab=fields',
  preference: '/audience?tab=preferences',
  settings: '/settings',
  clock: null,
  account: '/settings',
  other: null,
};

/** Where what was done can be looked at; null where there is nothing to see. */
export function linkTo({ kind, name, thingId }: ActivityEntry): string | null {
  if (kind === 'program' && thingId !== null) return `/programs/${thingId}`;
  if (kind === 'campaign' && name !== null) return `/campaigns?search=${encodeURIComponent(name)}`;
  return PAGES[kind];
}
