import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { promisesAndTruth } from '#tests/domain/engine/forecast-truth.ts';
import { randomAccount } from '#tests/domain/engine/random-account.ts';
import { randomActingAccount } from '#tests/domain/engine/random-acting-account.ts';
import { randomRestingAccount } from '#tests/domain/engine/random-resting-account.ts';
import { inOneGo, inPieces, runByNaiveEngine, runByProduct } from '#tests/domain/engine/run-account.ts';

const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
/** How many, for a longer run still: ACCOUNTS=100000. */
const ACCOUNTS = Number(process.env['ACCOUNTS'] ?? 1_000);
const RUNS = { numRuns: ACCOUNTS, seed: 1_122 };

describe(`${ACCOUNTS} random accounts`, () => {
  test('[E2] the engine does what a naive engine does, event for event', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inOneGo)).toEqual(runByNaiveEngine(account));
      }),
      RUNS,
    );
  });

  test('[E13] stores the same however time is cut', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomAccount(seed);
        expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(runByProduct(account, inOneGo));
      }),
      RUNS,
    );
  });

  test('[E15] [ROB-13] forecasts equal what then happens', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { promised, happened } = promisesAndTruth(randomAccount(seed));
        expect(promised).toEqual(happened);
      }),
      RUNS,
    );
  });

  test('[E40] programs change contacts that others wait for, however time is cut', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomActingAccount(seed);
        const expected = runByNaiveEngine(account);
        expect(runByProduct(account, inOneGo)).toEqual(expected);
        expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('[E15] forecasts equal what then happens where programs change contacts', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { promised, happened } = promisesAndTruth(randomActingAccount(seed));
        expect(promised).toEqual(happened);
      }),
      RUNS,
    );
  });

  test('[E32] contacts are moved and removed, steps deleted and restored in inactive programs', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const account = randomRestingAccount(seed);
        const expected = runByNaiveEngine(account);
        expect(runByProduct(account, inOneGo)).toEqual(expected);
        expect(runByProduct(account, inPieces(diceOf(seed + 1)))).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('[E31] forecasts equal what then happens to contacts that are moved', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { promised, happened } = promisesAndTruth(randomRestingAccount(seed));
        expect(promised).toEqual(happened);
      }),
      RUNS,
    );
  });
});
