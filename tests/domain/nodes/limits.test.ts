import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { checkNode } from '#domain/nodes/registry.ts';
import { aCatalogue, campaignId, listId } from '#tests/domain/builders/a-catalogue.ts';
import {
  addContact,
  decision,
  delay,
  end,
  multiDecision,
  quantitySplit,
  randomSplit,
  removeContact,
  sendSms,
  start,
  textLabel,
  timeOfDay,
  webhook,
} from '#tests/domain/builders/a-design.ts';

const at = timeOfDay('09:00');
const SMS_PROFILE = 1 as SmsProfileId;
const WEBHOOK_PROFILE = 1 as WebhookProfileId;
const LISTS = Array.from({ length: 51 }, (_, index) => listId(index + 1));
const FIELDS = Array.from({ length: 51 }, (_, index) => `FIELD${index}`);

/** Everything that the nodes below name exists, so that only a number can be wrong. */
const CATALOGUE: Catalogue = {
  ...aCatalogue({
    dataFields: [
      { name: 'DATEOFBIRTH', type: 'Date' },
      ...FIELDS.map((name) => ({ name, type: 'Text' }) as const),
    ],
  }),
  lists: new Map(LISTS.map((id) => [id, { id, name: `List ${id}`, joinProgramId: null, revision: 1 }])),
  smsProfiles: new Map([
    [
      SMS_PROFILE,
      { id: SMS_PROFILE, name: 'Shop', from: 'Shop', numberField: 'FIELD0', isEnabled: true, revision: 1 },
    ],
  ]),
  webhookProfiles: new Map([
    [
      WEBHOOK_PROFILE,
      {
        id: WEBHOOK_PROFILE,
        name: 'Shop',
        url: 'https://example.com/hook',
        authentication: { kind: 'none' },
        headers: [],
        maximumPerMinute: null,
        revision: 1,
      },
    ],
  ]),
};

const dateField = { field: 'DATEOFBIRTH', direction: 'before', isAnniversary: false } as const;

type Limit = readonly [
  rule: string,
  what: string,
  node: (value: number) => ProgramNode,
  field: string,
  least: number,
  most: number,
];

const RANGES: readonly Limit[] = [
  [
    'N1',
    'days before a date at the start',
    (days) => start({ rule: { kind: 'dateField', ...dateField, days } }),
    'days',
    1,
    365,
  ],
  [
    'N1',
    'day of the month at the start',
    (day) => start({ schedule: { kind: 'monthly', on: { kind: 'day', day }, at } }),
    'day',
    1,
    31,
  ],
  ['N3', 'days of a delay', (days) => delay('node', { kind: 'days', days }), 'days', 1, 365],
  [
    'N3',
    'days of a delay until a time of day',
    (days) => delay('node', { kind: 'daysAtTime', days, at }),
    'days',
    1,
    365,
  ],
  [
    'N3',
    'day of the month of a delay',
    (day) => delay('node', { kind: 'untilDayOfMonth', on: { kind: 'day', day }, at }),
    'day',
    1,
    31,
  ],
  [
    'N3',
    'days of a delay before a date of the contact',
    (days) => delay('node', { kind: 'untilDateField', ...dateField, days, at }),
    'days',
    1,
    365,
  ],
  [
    'N4',
    'days of a maximum wait',
    (days) => decision('node', { maximumWait: { days, hours: 0 } }),
    'maximumWait',
    0,
    365,
  ],
  [
    'N4',
    'hours of a maximum wait',
    (hours) => decision('node', { maximumWait: { days: 364, hours } }),
    'maximumWait',
    0,
    23,
  ],
  [
    'N4',
    'minutes of a maximum wait',
    (minutes) => decision('node', { maximumWait: { days: 0, hours: 0, minutes } }),
    'maximumWait',
    0,
    59,
  ],
  ['N3', 'hours of a delay', (hours) => delay('node', { kind: 'days', days: 0, hours }), 'days', 1, 23],
  ['N3', 'minutes of a delay', (minutes) => delay('node', { kind: 'days', days: 0, minutes }), 'days', 1, 59],
  ['N5', 'characters of an outcome', (length) => end('node', '🎉'.repeat(length)), 'outcome', 1, 100],
  [
    'N10',
    'conditions of a multi decision',
    (count) =>
      multiDecision(
        'node',
        Array.from({ length: count }, () => ({ kind: 'openedCampaign', campaignId: campaignId(1) })),
      ),
    'cases',
    1,
    9,
  ],
  ['N11', 'percentage of a random split', (percent) => randomSplit('node', percent), 'percentA', 1, 99],
  ['N12', 'contacts of a quantity split', (first) => quantitySplit('node', first), 'first', 1, 1_000_000],
  ['N20', 'pixels of width of a text label', (width) => textLabel('node', { width }), 'width', 96, 960],
  ['N20', 'pixels of height of a text label', (height) => textLabel('node', { height }), 'height', 40, 640],
  [
    'N31',
    'lists to add to',
    (count) => addContact('node', { kind: 'lists', listIds: LISTS.slice(0, count) }),
    'listIds',
    1,
    50,
  ],
  [
    'N32',
    'lists to remove from',
    (count) => removeContact('node', { kind: 'lists', listIds: LISTS.slice(0, count) }),
    'listIds',
    1,
    50,
  ],
];

/** Those that may be empty, or whose emptiness is another problem. */
const MAXIMA: readonly Limit[] = [
  [
    'N20',
    'characters of a text label',
    (length) => textLabel('node', { text: 'x'.repeat(length) }),
    'text',
    0,
    1_000,
  ],
  [
    'N33',
    'seven-bit units of an SMS',
    (length) => sendSms('node', { profileId: SMS_PROFILE, text: 'x'.repeat(length) }),
    'text',
    1,
    6 * 153,
  ],
  [
    'N33',
    'units of UTF-16 of an SMS',
    (length) => sendSms('node', { profileId: SMS_PROFILE, text: 'ж'.repeat(length) }),
    'text',
    1,
    6 * 67,
  ],
  [
    'N34',
    'data fields of a webhook',
    (count) => webhook('node', { profileId: WEBHOOK_PROFILE, fields: FIELDS.slice(0, count) }),
    'fields',
    0,
    50,
  ],
];

describe('the limits of settings', () => {
  test.each(RANGES)('[%s] [V9] %s: below, at, above', (_rule, _what, node, field, least, most) => {
    expect(
      [least - 1, least, least + 1, most - 1, most, most + 1].map((value) => fieldsAt(node(value))),
    ).toEqual([[field], [], [], [], [], [field]]);
  });

  test.each(MAXIMA)('[%s] [V9] %s: below, at, above', (_rule, _what, node, field, least, most) => {
    expect([least, most - 1, most, most + 1].map((value) => fieldsAt(node(value)))).toEqual([
      [],
      [],
      [],
      [field],
    ]);
  });
});

test('[N3] [N4] [V9] a year is the longest delay and the longest wait, to the minute', () => {
  const beyond = { days: 365, hours: 0, minutes: 1 };
  expect(fieldsAt(delay('node', { kind: 'days', ...beyond }))).toEqual(['days']);
  expect(fieldsAt(decision('node', { maximumWait: beyond }))).toEqual(['maximumWait']);
});

function fieldsAt(node: ProgramNode): readonly (string | null)[] {
  return checkNode(node, CATALOGUE).map(({ field }) => field);
}
