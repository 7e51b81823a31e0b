import { expect, test } from 'vitest';
import { findRelevantPrograms } from '#domain/engine/independence.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { aCatalogue, campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, end, multiDecision, sendEmail, start } from '#tests/domain/builders/a-design.ts';
import { diceOf } from './dice.ts';
import { randomAction } from './random-actions.ts';

const ALONE = 1 as ProgramId;
const program = (id: number, ...nodes: ProgramNode[]) => ({
  programId: id as ProgramId,
  design: aDesign({ nodes: [start(), ...nodes, end()], connectors: [] }),
});
const asking = (id: number, condition: Condition) => multiDecision(`ask${id}`, [null, condition]);
const matter = (...programs: ReturnType<typeof program>[]) =>
  [...findRelevantPrograms(programs, ALONE, { ...aCatalogue(), anybodyReacts: false })].sort(
    (one, other) => one - other,
  );

test('[E15] [A20] a program that sends email matters where contacts may opt out', () => {
  const programs = [program(1, sendEmail('mail', 1)), program(2, sendEmail('mail', 2)), program(3)];

  const only = findRelevantPrograms(programs, ALONE, { ...aCatalogue(), anybodyReacts: true });

  expect([...only].toSorted((one, other) => one - other)).toEqual([1, 2]);
});

test('[E15] programs whose messages no condition asks about do not matter', () => {
  expect(matter(program(1, sendEmail('mail', 1)), program(2, sendEmail('mail', 1)))).toEqual([1]);
});

test.each([
  { kind: 'openedCampaign', campaignId: campaignId(2) },
  { kind: 'clickedLink', campaignId: campaignId(2), link: null },
  { kind: 'sentCampaign', campaignId: campaignId(2) },
] as const)('[E15] a program that sends what one of several cases asks about matters: $kind', (condition) => {
  const senders = [program(2, sendEmail('mail', 2)), program(3, sendEmail('mail', 1))];
  expect(matter(program(1, asking(1, condition)), ...senders)).toEqual([1, 2]);
});

test('[E15] a program that sends what a relevant program asks about matters', () => {
  const about = (id: number) => ({ kind: 'sentCampaign', campaignId: campaignId(id) }) as const;
  expect(
    matter(
      program(1, asking(1, about(1))),
      program(2, sendEmail('mail', 1), asking(2, about(2))),
      program(3, sendEmail('mail', 2), asking(3, about(3))),
      program(4, sendEmail('mail', 9)),
    ),
  ).toEqual([1, 2, 3]);
});

test('[E15] every program that changes contacts or enrols them elsewhere matters', () => {
  const dice = diceOf(7);
  const touching = new Set(['updateContact', 'addContact', 'removeContact']);
  const actions = Array.from({ length: 60 }, (_, index) =>
    randomAction(dice, `n${index}`, '2026-03-01' as never),
  );
  expect(new Set(actions.map(({ type }) => type))).toEqual(new Set([...touching, 'sendSms', 'webhook']));
  expect(actions.map((action) => matter(program(1), program(2, action)))).toEqual(
    actions.map(({ type }) => (touching.has(type) ? [1, 2] : [1])),
  );
});
