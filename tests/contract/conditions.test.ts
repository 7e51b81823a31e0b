import { expect, test } from 'vitest';
import { design } from '#contract/design.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { campaignId, listId, preferenceId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  multiDecision,
  quantitySplit,
  randomSplit,
  start,
} from '#tests/domain/builders/a-design.ts';

const rule: Rule = {
  kind: 'all',
  rules: [
    { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: false },
    { kind: 'any', rules: [{ kind: 'all', rules: [{ kind: 'inList', listId: listId(1), isMember: true }] }] },
  ],
};
const CONDITIONS: readonly (Condition | null)[] = [
  null,
  { kind: 'openedCampaign', campaignId: campaignId(1) },
  { kind: 'openedCampaign', campaignId: campaignId(1), since: 'enrolment' },
  { kind: 'clickedLink', campaignId: campaignId(1), link: null },
  { kind: 'clickedLink', campaignId: campaignId(1), link: 'https://example.com/' },
  { kind: 'sentCampaign', campaignId: null },
  { kind: 'fieldRule', rule },
  { kind: 'inSegment', segmentId: segmentId(1) },
  { kind: 'preference', preferenceId: preferenceId(1) },
];

test('every condition, multi decision and split goes over the wire as it is', () => {
  const drawn = aDesign({
    nodes: [
      start(),
      ...CONDITIONS.map((condition, index) => decision(`ask-${index}`, { condition })),
      multiDecision('multi', CONDITIONS),
      randomSplit('random', 30),
      quantitySplit('quantity', 1_000),
    ],
    connectors: [],
  });
  expect(design.parse(JSON.parse(JSON.stringify(drawn)))).toEqual(drawn);
});

test.each([
  [
    'ten conditions',
    multiDecision(
      'multi',
      Array.from({ length: 10 }, () => null),
    ),
  ],
  [
    'a case id with a space',
    { ...multiDecision('multi'), settings: { cases: [{ id: 'a b', name: '', condition: null }] } },
  ],
  [
    'an unknown condition',
    { ...decision('ask'), settings: { condition: { kind: 'moon' }, maximumWait: { days: 0, hours: 0 } } },
  ],
  ['half a contact', quantitySplit('quantity', 0.5)],
  ['a share beyond the whole', randomSplit('random', 101)],
])('refuses %s', (_what, node) => {
  expect(design.safeParse({ ...aDesign(), nodes: [start(), node] }).success).toBe(false);
});
