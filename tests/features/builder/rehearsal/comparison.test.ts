import { expect, test } from 'vitest';
import { HOUR } from '#domain/schedule/instant.ts';
import { compareRuns } from '#features/builder/rehearsal/comparison.ts';
import { withRun } from '#features/builder/rehearsal/rehearsals.ts';
import { anAnswer, aRun, most } from './a-run.ts';

const took = (hours: number) => ({ median: hours * HOUR, p90: hours * HOUR, longest: hours * HOUR });

test('two results are compared figure by figure, and an end that one of them lacks counts none there', () => {
  const second = aRun({
    answer: anAnswer({
      enrolled: 8,
      outcomes: [{ outcome: 'Bought', contacts: 8, took: took(3), examples: [] }],
      took: took(3),
      load: { day: most(1), week: most(2), contactsByWeek: [0, 0, 8] },
    }),
  });

  const told = compareRuns(aRun(), second).map(({ label, first, second: other }) => [label, first, other]);

  expect(told).toEqual([
    ['Contacts included', 12, 12],
    ['Enrolled', 10, 8],
    ['Messages sent', 10, 10],
    ['Contacts messaged', 10, 10],
    ['Inside at the end', 0, 0],
    ['Finished', 10, 8],
    ['Outcome: Exit program', 10, 0],
    ['Outcome: Bought', 0, 8],
    ['Median time', null, 3 * HOUR],
    ['90th percentile', null, 3 * HOUR],
    ['Stuck contacts', 0, 0],
    ['Steps never reached', 0, 0],
    ['Most messages in a day', 0, 1],
    ['Most messages in 7 days', 0, 2],
    ['Most messages in 7 days, all active programs', 0, 0],
  ]);
});

test('the five newest results are kept, under the numbers they were given', () => {
  const none = { draft: null, underWay: null, failure: null, runs: [], shown: null, followed: null };

  const after = [1, 2, 3, 4, 5, 6, 7].reduce(
    (state) => withRun(state, aRun()),
    none as Parameters<typeof withRun>[0],
  );

  expect(after.runs.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3]);
  expect(after.shown).toBe(7);
});
