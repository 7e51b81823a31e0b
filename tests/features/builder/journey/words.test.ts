import { expect, test } from 'vitest';
import type { JourneyStop } from '#domain/engine/explain/journey.ts';
import type { StepKind } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { describeEvent } from '#features/builder/journey/words.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import {
  addContact,
  multiDecision,
  removeContact,
  sendEmail,
  sendSms,
  updateContact,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

type Event = JourneyStop['events'][number];

/** An event in which so many conditions were asked, the last of them met. */
const event = (kind: StepKind, asked = 0): Event => ({
  at: TUESDAY_AT_TEN,
  kind,
  answers: Array.from({ length: asked }, (_, index) => ({
    question: { kind: 'opened', campaignId: campaignId(1) },
    isMet: index === asked - 1,
    seen: [],
  })),
});

const ask = multiDecision('ask', [null, null]);
const named: ProgramNode = {
  ...ask,
  settings: {
    cases: ask.settings.cases.map((each, index) => ({ ...each, name: ['', 'Big spender'][index] ?? '' })),
  },
};

test.each<readonly [ProgramNode | undefined, string]>([
  [sendEmail('mail'), 'Skipped: the campaign was not ready to send'],
  [
    sendSms('sms', { profileId: null, text: '' }),
    'Skipped: no valid mobile number, or the sender profile was not enabled',
  ],
  [
    updateContact('update', { kind: 'field', field: null, change: null }),
    'Skipped: the contact could not be changed',
  ],
  [addContact('add', { kind: 'lists', listIds: [] }), 'Skipped: the list no longer existed'],
  [
    addContact('add', { kind: 'program', programId: 5 as ProgramId }),
    'Skipped: already in the other program, or it could not enrol them',
  ],
  [removeContact('off'), 'Skipped: the list no longer existed'],
  [webhook('call', { profileId: null, fields: [] }), 'Skipped: the webhook no longer existed'],
  [undefined, 'Skipped'],
])('says what can have kept a step from acting: %o', (node, text) => {
  expect(describeEvent(event('skipped'), node)).toBe(text);
});

test.each<readonly [number, string]>([
  [0, 'Met a condition'],
  [1, 'Met a condition'],
  [2, 'Met condition “Big spender”'],
  [3, 'Met a condition'],
])('names the condition that was met, of %d asked', (asked, text) => {
  expect(describeEvent(event('wentCase', asked), named)).toBe(text);
});

test('says why a step was skipped, as the log has kept it', () => {
  const text = describeEvent(event('skippedNoNumber'), sendSms('text', { profileId: null, text: '' }));
  expect(text).toBe('Skipped: no valid mobile number');
});
