import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceOf } from './dice.ts';
import { randomAccount } from './random-account.ts';
import { randomActingAccount } from './random-acting-account.ts';
import { randomRestingAccount } from './random-resting-account.ts';
import { inOneGo, inPieces, runByNaiveEngine, runByProduct } from './run-account.ts';

// Seconds at most; a slow machine is no reason to fail.
const UNHURRIED = { timeout: 120_000 };
const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('the engine against a naive one', () => {
  test('[E2] does the same event for event, in 300 random accounts with pauses and edits', UNHURRIED, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inOneGo)).toEqual(runByNaiveEngine(account));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  test('[E13] stores the same however time is cut', UNHURRIED, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(runByProduct(account, inOneGo));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  test(
    '[E40] does the same where programs change contacts that others wait for, in 200 accounts',
    UNHURRIED,
    () => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const account = randomActingAccount(seed);
          const expected = runByNaiveEngine(account);
          expect(runByProduct(account, inOneGo)).toEqual(expected);
          expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(expected);
        }),
        { numRuns: 200, seed: 20_261_123 },
      );
    },
  );

  test(
    '[E30][E31][E32] does the same when contacts are moved and steps deleted in inactive programs, in 200 accounts',
    UNHURRIED,
    () => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const account = randomRestingAccount(seed);
          const expected = runByNaiveEngine(account);
          expect(runByProduct(account, inOneGo)).toEqual(expected);
          expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(expected);
        }),
        { numRuns: 200, seed: 20_261_124 },
      );
    },
  );

  test('[E30] takes back what was chosen for a deleted step with the plan that led there', () => {
    // Contacts planned to go from a step to another, and chosen to come back to the first when each was deleted.
    const account = randomRestingAccount(1_844_472_071);

    expect(runByProduct(account, inOneGo)).toEqual(runByNaiveEngine(account));
  });
});
