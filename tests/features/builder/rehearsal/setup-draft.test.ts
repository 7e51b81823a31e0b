import { describe, expect, test } from 'vitest';
import { describeSetup } from '#features/builder/rehearsal/describe-setup.ts';
import { defaultDraft, findProblems, toSetup } from '#features/builder/rehearsal/setup-draft.ts';
import { aCatalogue, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { aSetup } from './a-run.ts';

const draft = defaultDraft(aDesign(), false);

describe('the setup of a rehearsal', () => {
  test('is complete from the start: by the schedule, or at once where there is none', () => {
    const unscheduled = aDesign({
      nodes: [start({ schedule: { kind: 'none' } }), sendEmail('mail'), end()],
      connectors: ways('start > mail > end'),
    });

    expect(toSetup(draft, 7)).toEqual(aSetup({ entry: 'schedule' }));
    expect(toSetup(defaultDraft(unscheduled, true), 7)).toEqual(aSetup({ isContinued: true }));
  });

  test('takes another seed for each other draw, within the seeds there are', () => {
    const seeds = [1, 2].map((draw) => toSetup({ ...draft, reacts: 'another', draw }, 2 ** 31 - 2)?.seed);

    expect(seeds).toEqual([2 ** 31 - 1, 0]);
  });

  test('begins with nobody inside when people are made up', () => {
    const setup = toSetup({ ...draft, isContinued: true, people: 'synthetic', madeUp: 500 }, 7);

    expect(setup).toEqual(
      aSetup({ entry: 'schedule', people: { kind: 'synthetic', contacts: 500 }, isContinued: false }),
    );
  });

  test('names missing or invalid values, of those in use only', () => {
    const bad = { ...draft, madeUp: 2_000_000, days: 0, draw: 1.5 };

    expect(findProblems(bad)).toEqual({});
    const chosen = { ...bad, length: 'other', reacts: 'another' } as const;
    expect(findProblems({ ...chosen, people: 'synthetic' })).toEqual({
      madeUp: 'Enter a whole number from 1 to 1,000,000.',
      days: 'Enter a whole number from 1 to 366.',
      draw: 'Enter a whole number from 1 to 1,000.',
    });
    expect(findProblems({ ...draft, people: 'segment' })).toEqual({ segmentId: 'Choose a segment.' });
    expect(toSetup({ ...draft, people: 'segment' }, 7)).toBeNull();
  });

  test('reads as a line', () => {
    const known = { catalogue: aCatalogue(), ownSeed: 7 };
    const setups = [
      aSetup(),
      aSetup({ people: { kind: 'segment', segmentId: segmentId(1) }, isContinued: true, days: 5, seed: 8 }),
      aSetup({ people: { kind: 'synthetic', contacts: 10_000 }, entry: 'schedule', days: 365 }),
    ];

    expect(setups.map((setup) => describeSetup(setup, known))).toEqual([
      'Everyone in the account · all at once · 1 month',
      'Segment “New subscribers” · all at once · including contacts already inside · 5 days · seed 8',
      '10,000 simulated contacts · on the Start schedule · 1 year',
    ]);
  });
});
