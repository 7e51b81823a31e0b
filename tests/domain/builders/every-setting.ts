import type { Connector, Design } from '#domain/design/design.ts';
import type { ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { NodeType, ProgramNode, SettingsByType } from '#domain/nodes/node.ts';
import { listRoutes, PALETTE_TYPES } from '#domain/nodes/registry.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { campaignId, listId, preferenceId, segmentId } from './a-catalogue.ts';
import { end, nodeId, start, timeOfDay } from './a-design.ts';

const at = timeOfDay('16:30');
const date = '2026-12-24' as PlainDate;
const dateRule = { field: 'DATEOFBIRTH', direction: 'before', days: 7, isAnniversary: true } as const;
const segment = { kind: 'segment', segmentId: segmentId(1) } as const;
const rule: Rule = {
  kind: 'all',
  rules: [
    { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'COUNTRY' },
    {
      kind: 'any',
      rules: [
        { kind: 'number', field: 'AGE', operator: 'isGreaterThan', value: 1 },
        { kind: 'inList', listId: listId(1), isMember: false },
        { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: true },
      ],
    },
  ],
};

const CONDITIONS: readonly Condition[] = [
  { kind: 'openedCampaign', campaignId: campaignId(1) },
  { kind: 'clickedLink', campaignId: campaignId(2), link: 'https://example.com/1' },
  { kind: 'sentCampaign', campaignId: campaignId(3) },
  { kind: 'fieldRule', rule },
  { kind: 'inSegment', segmentId: segmentId(1) },
  { kind: 'preference', preferenceId: preferenceId(1) },
];

/**
 * Settings of every type that between them name every kind of thing, with numbers that could be taken for ids and texts
 * for names. A new type fails to compile here, and is then covered by every test that walks the table.
 */
const SETTINGS: { readonly [T in NodeType]: readonly SettingsByType[T][] } = {
  start: [
    { schedule: { kind: 'daily', at }, rule: segment, limit: 'everyTime' },
    {
      schedule: { kind: 'weekly', weekdays: [1, 4], at },
      rule: { kind: 'dateField', ...dateRule },
      limit: 'whenNewlyMet',
    },
    {
      schedule: { kind: 'monthly', on: { kind: 'weekday', nth: 'last', weekday: 5 }, at },
      rule: segment,
      limit: 'firstTimeOnly',
    },
    { schedule: null, rule: null, limit: 'firstTimeOnly' },
  ],
  sendEmail: [{ campaignId: campaignId(1) }, { campaignId: null }],
  sendSms: [
    { profileId: 1 as SmsProfileId, text: 'Hello @FIRSTNAME@ <b>&amp;' },
    { profileId: null, text: '' },
  ],
  delay: [
    { kind: 'days', days: 1 },
    { kind: 'untilTimeOfDay', at },
    { kind: 'daysAtTime', days: 2, at },
    { kind: 'untilWeekday', weekdays: [1], at },
    { kind: 'untilDayOfMonth', on: { kind: 'day', day: 1 }, at },
    { kind: 'untilDate', date, at },
    { kind: 'untilDateField', ...dateRule, at },
  ],
  decision: CONDITIONS.map((condition) => ({ condition, maximumWait: { days: 1, hours: 1 } })),
  multiDecision: [
    {
      cases: CONDITIONS.map((condition, index) => ({
        id: `case${index}`,
        name: `Number ${index}`,
        condition,
      })),
    },
    { cases: [{ id: '1', name: '', condition: null }] },
  ],
  randomSplit: [{ percentA: 1 }],
  quantitySplit: [{ first: 1 }],
  dateSplit: [
    { date, at },
    { date: null, at },
  ],
  updateContact: [
    { kind: 'field', field: 'AGE', change: { kind: 'increment', by: 1 } },
    { kind: 'field', field: 'COUNTRY', change: { kind: 'copy', from: 'FIRSTNAME' } },
    { kind: 'field', field: 'COUNTRY', change: { kind: 'set', value: 'COUNTRY' } },
    { kind: 'optIn', preferenceIds: [preferenceId(1)] },
    { kind: 'optOut', preferenceIds: [] },
  ],
  addContact: [
    { kind: 'lists', listIds: [listId(1)] },
    { kind: 'program', programId: 1 as ProgramId },
  ],
  removeContact: [
    { kind: 'lists', listIds: [listId(1)] },
    { kind: 'account', isConfirmed: true },
  ],
  webhook: [
    { profileId: 1 as WebhookProfileId, fields: ['AGE', 'COUNTRY'] },
    { profileId: null, fields: [] },
  ],
  end: [{ outcome: 'COUNTRY' }],
  textLabel: [{ text: 'COUNTRY\n“second line” </svg>', width: 232, height: 68 }],
};

export const EVERY_TYPE: readonly NodeType[] = ['start', ...PALETTE_TYPES];

/** Every node of a type that the table has, named by its settings. */
export function nodesOfType(type: NodeType): readonly ProgramNode[] {
  return SETTINGS[type].map((settings, index) => {
    // One type picks both the node and its settings.
    return {
      id: nodeId(`${type.toLowerCase()}-${index}`),
      type,
      settings,
      position: { x: 264, y: 144 },
    } as ProgramNode;
  });
}

/** Start, the node, and an End at each way out of it. */
export function programAround(node: ProgramNode): Design {
  if (node.type === 'start') {
    const [first, last] = [{ ...node, id: nodeId('start') }, end()];
    return design([first, last], [{ from: first.id, route: 'next', to: last.id }]);
  }
  const routes = listRoutes(node);
  const ends = routes.map((_route, index) => end(`end-${index}`, `Outcome ${index}`));
  const ways = routes.map((route, index) => ({ from: node.id, route, to: nodeId(`end-${index}`) }));
  const into: readonly Connector[] =
    node.type === 'textLabel' ? [] : [{ from: nodeId('start'), route: 'next', to: node.id }];
  return design([start(), node, ...ends], [...into, ...ways]);
}

function design(nodes: Design['nodes'], connectors: Design['connectors']): Design {
  return { nodes, connectors, exitConditions: [{ id: 'own', name: 'COUNTRY', rule }] };
}
