import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { promisesAndTruth } from '#tests/domain/engine/forecast-truth.ts';
import { randomAccount } from '#tests/domain/engine/random-account.ts';
import { inOneGo, inPieces, runByNaiveEngine, runByProduct } from '#tests/domain/engine/run-account.ts';

const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const RUNS = { numRuns: 1_000, seed: 1_122 };

describe('1,000 random accounts', () => {
  test('[E2] event for event what a naive engine does', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inOneGo)).toEqual(runByNaiveEngine(account));
      }),
      RUNS,
    );
  });

  test('[E13] however time is cut, what is stored is the same', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(runByProduct(account, inOneGo));
      }),
      RUNS,
    );
  });

  test('[E15] what is promised is what happens', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { promised, happened } = promisesAndTruth(randomAccount(seed));
        expect(promised).toEqual(happened);
      }),
      RUNS,
    );
  });
});
