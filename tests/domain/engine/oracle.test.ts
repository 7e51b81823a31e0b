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
  test('[E2] event for event the same, in 300 random accounts with pauses and edits', UNHURRIED, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inOneGo)).toEqual(runByNaiveEngine(account));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  test('[E13] however time is cut, what is stored is the same', UNHURRIED, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(runByProduct(account, inOneGo));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  test(
    '[E40] also where programs change the contacts that others wait for, in 200 accounts',
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
    '[E30][E31][E32] contacts moved and removed, steps deleted and put back while programs rest, in 200 accounts',
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
});
