import { expect, test } from 'vitest';
import type { ContactId } from '#domain/ids.ts';
import { madeUpPerson } from '#features/builder/rehearsal/made-up-person.ts';
import { anAnswer, aRun, aSetup } from './a-run.ts';

const run = aRun({
  setup: aSetup({ people: { kind: 'synthetic', contacts: 10_000 } }),
  answer: anAnswer({ firstMadeUp: 2_001 as ContactId }),
});

test.each([
  ['1', 2_001, 'person-1@rehearsal.example'],
  [' 10,000 ', 12_000, 'person-10000@rehearsal.example'],
  ['person-42', 2_042, 'person-42@rehearsal.example'],
  ['Person-42@rehearsal.example', 2_042, 'person-42@rehearsal.example'],
] as const)('[H3][H9] made-up people are found by number: %s', (typed, id, email) => {
  expect(madeUpPerson(run, typed)).toEqual([{ id, email }]);
});

test.each(['0', '10001', 'ada', '1.5', '-3', '12345678'])('nobody is found by %s', (typed) => {
  expect(madeUpPerson(run, typed)).toEqual([]);
});

test('contacts of the account have no number', () => {
  expect(madeUpPerson(aRun(), '1')).toEqual([]);
});
