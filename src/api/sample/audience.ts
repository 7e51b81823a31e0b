import type { DataField } from '#domain/data-fields/data-field.ts';
import type { ListId, PreferenceId, SegmentId } from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** What every account begins with. */
export const DEFAULT_FIELDS: readonly DataField[] = [
  { name: 'FIRSTNAME', type: 'Text' },
  { name: 'LASTNAME', type: 'Text' },
  { name: 'CITY', type: 'Text' },
  { name: 'COUNTRY', type: 'Text' },
  { name: 'DATEOFBIRTH', type: 'Date' },
  { name: 'JOINED', type: 'Date' },
];

export const SAMPLE_FIELDS: readonly DataField[] = [
  ...DEFAULT_FIELDS,
  { name: 'RENEWALDATE', type: 'Date' },
  { name: 'LASTORDERDATE', type: 'Date' },
  { name: 'ORDERS', type: 'Number' },
  { name: 'TOTALSPEND', type: 'Number' },
  { name: 'LOYALTYMEMBER', type: 'YesNo' },
  { name: 'PLAN', type: 'Text' },
  { name: 'MOBILE', type: 'Text' },
];

export const LIST = {
  newsletter: 1 as ListId,
  customers: 2 as ListId,
  vip: 3 as ListId,
  webinar: 4 as ListId,
  trade: 5 as ListId,
};

export const SAMPLE_LISTS: readonly ContactList[] = [
  { id: LIST.newsletter, name: 'Newsletter', joinProgramId: null, revision: FIRST_REVISION },
  { id: LIST.customers, name: 'Customers', joinProgramId: null, revision: FIRST_REVISION },
  { id: LIST.vip, name: 'VIP', joinProgramId: null, revision: FIRST_REVISION },
  { id: LIST.webinar, name: 'Webinar 2026', joinProgramId: null, revision: FIRST_REVISION },
  { id: LIST.trade, name: 'Trade customers', joinProgramId: null, revision: FIRST_REVISION },
];

const PREFERENCE = {
  productNews: 1 as PreferenceId,
  offers: 2 as PreferenceId,
  events: 3 as PreferenceId,
  research: 4 as PreferenceId,
};

export const SAMPLE_PREFERENCES: readonly Preference[] = [
  { id: PREFERENCE.productNews, name: 'Product news', revision: FIRST_REVISION },
  { id: PREFERENCE.offers, name: 'Offers', revision: FIRST_REVISION },
  { id: PREFERENCE.events, name: 'Events', revision: FIRST_REVISION },
  { id: PREFERENCE.research, name: 'Surveys and research', revision: FIRST_REVISION },
];

/** The share of contacts who are opted in to each. */
export const OPTED_IN: readonly (readonly [PreferenceId, number])[] = [
  [PREFERENCE.productNews, 0.7],
  [PREFERENCE.offers, 0.45],
  [PREFERENCE.events, 0.3],
  [PREFERENCE.research, 0.15],
];

export const SEGMENT = {
  newSubscribers: 1 as SegmentId,
  lapsed: 2 as SegmentId,
  pro: 3 as SegmentId,
  highSpenders: 4 as SegmentId,
  webinarGuests: 5 as SegmentId,
  renewingSoon: 6 as SegmentId,
  youngMembers: 7 as SegmentId,
  icelandTrade: 8 as SegmentId,
};

export const SAMPLE_SEGMENTS: readonly Segment[] = [
  segment(SEGMENT.newSubscribers, 'New subscribers', {
    kind: 'days',
    field: 'JOINED',
    operator: 'isWithinLastDays',
    days: 7,
  }),
  segment(SEGMENT.lapsed, 'Lapsed customers', {
    kind: 'days',
    field: 'LASTORDERDATE',
    operator: 'isMoreThanDaysAgo',
    days: 180,
  }),
  segment(SEGMENT.pro, 'Pro plan', { kind: 'text', field: 'PLAN', operator: 'is', value: 'Pro' }),
  segment(SEGMENT.highSpenders, 'High spenders', {
    kind: 'all',
    rules: [
      { kind: 'number', field: 'TOTALSPEND', operator: 'isGreaterThan', value: 800 },
      { kind: 'number', field: 'ORDERS', operator: 'isGreaterThan', value: 5 },
    ],
  }),
  segment(SEGMENT.webinarGuests, 'Webinar 2026 guests', {
    kind: 'inList',
    listId: LIST.webinar,
    isMember: true,
  }),
  segment(SEGMENT.renewingSoon, 'Renewing within 30 days', {
    kind: 'days',
    field: 'RENEWALDATE',
    operator: 'isWithinNextDays',
    days: 30,
  }),
  segment(SEGMENT.youngMembers, 'Loyalty members born since 1995', {
    kind: 'all',
    rules: [
      { kind: 'yesNo', field: 'LOYALTYMEMBER', operator: 'isYes' },
      { kind: 'date', field: 'DATEOFBIRTH', operator: 'isAfter', value: '1994-12-31' as PlainDate },
    ],
  }),
  // Nobody in it: programs that start from it show the warning, and never enrol anyone.
  segment(SEGMENT.icelandTrade, 'Trade customers in Iceland', {
    kind: 'all',
    rules: [
      { kind: 'inList', listId: LIST.trade, isMember: true },
      { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'Iceland' },
    ],
  }),
];

function segment(id: SegmentId, name: string, rule: Rule): Segment {
  return { id, name, rule, revision: FIRST_REVISION };
}
