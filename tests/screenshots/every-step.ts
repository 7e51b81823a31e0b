import type { Design } from '#domain/design/design.ts';
import type { SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import { computeLayout } from '#domain/layout/layout.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { campaignId, listId, preferenceId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  addContact,
  dateSplit,
  decision,
  delay,
  end,
  multiDecision,
  quantitySplit,
  randomSplit,
  removeContact,
  sendEmail,
  sendSms,
  start,
  textLabel,
  timeOfDay,
  updateContact,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';

const at = timeOfDay('16:30');
const date = '2026-12-24' as PlainDate;

const RULE: Rule = {
  kind: 'all',
  rules: [
    { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'Iceland' },
    {
      kind: 'any',
      rules: [
        { kind: 'numberBetween', field: 'TOTALSPEND', from: 100, to: 800 },
        { kind: 'inList', listId: listId(3), isMember: true },
        { kind: 'days', field: 'LASTORDERDATE', operator: 'isWithinLastDays', days: 30 },
      ],
    },
  ],
};

const DELAYS: readonly DelaySettings[] = [
  { kind: 'days', days: 3 },
  { kind: 'untilTimeOfDay', at },
  { kind: 'daysAtTime', days: 2, at },
  { kind: 'untilWeekday', weekdays: [1, 4], at },
  { kind: 'untilDayOfMonth', on: { kind: 'weekday', nth: 'last', weekday: 5 }, at },
  { kind: 'untilDate', date, at },
  { kind: 'untilDateField', field: 'RENEWALDATE', direction: 'before', days: 7, isAnniversary: true, at },
];

export const HOW_MANY_DELAYS = DELAYS.length;

/** A program of the sample account with a step of every kind, each with settings that fill its panel. */
export function everyStep(): Design {
  const nodes: readonly ProgramNode[] = [
    start({
      schedule: { kind: 'weekly', weekdays: [1, 4], at },
      rule: { kind: 'dateField', field: 'DATEOFBIRTH', direction: 'before', days: 7, isAnniversary: true },
    }),
    multiDecision('which', [
      { kind: 'openedCampaign', campaignId: campaignId(1) },
      { kind: 'inSegment', segmentId: segmentId(4) },
      { kind: 'preference', preferenceId: preferenceId(2) },
    ]),
    sendSms('text', {
      profileId: 1 as SmsProfileId,
      text: 'Hello @FIRSTNAME@, your order is on its way to @CITY@.',
    }),
    webhook('hook', { profileId: 1 as WebhookProfileId, fields: ['ORDERS', 'PLAN'] }),
    randomSplit('draw', 30),
    quantitySplit('firsts', 100),
    dateSplit('day', { date, at }),
    decision('ask', { condition: { kind: 'fieldRule', rule: RULE } }),
    updateContact('field', { kind: 'field', field: 'PLAN', change: { kind: 'set', value: 'Pro' } }),
    updateContact('optIn', { kind: 'optIn', preferenceIds: [preferenceId(2)] }),
    addContact('add', { kind: 'lists', listIds: [listId(3)] }),
    removeContact('remove', { kind: 'account', isConfirmed: true }),
    ...DELAYS.map((settings, index) => delay(`wait${index}`, settings)),
    sendEmail('mail'),
    end('end', 'Went all the way'),
    end('early', 'Left early'),
    textLabel('label', { text: 'Every kind of step once.\nContacts pass this note by.' }),
  ];
  const waits = DELAYS.map((_, index) => `wait${index}`).join(' > ');
  const design: Design = {
    nodes,
    connectors: ways(
      'start > which case-1> text > hook > remove',
      'which case-2> draw a> field > add > early',
      'which case-3> day before> optIn > early',
      'which default> firsts first> ask yes> mail > end',
      'ask no> end',
      'firsts rest> early',
      'day after> early',
      `draw b> ${waits} > end`,
    ),
    exitConditions: [{ id: 'own', name: 'Became a trade customer', rule: RULE }],
  };
  const { positions } = computeLayout(design);
  return {
    ...design,
    nodes: nodes.map((node) => ({ ...node, position: positions.get(node.id) ?? { x: -320, y: 0 } })),
  };
}
