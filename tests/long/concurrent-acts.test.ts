import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { concurrentActs } from '#tests/drivers/concurrent-acts.ts';

const SEED = 31_125;
const ORDERS = 2_000;

test(`[ROB-3] ${ORDERS} orders of acts begun at once break no invariant`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      expect(await concurrentActs(scheduler)).toEqual([]);
    }),
    { seed: SEED, numRuns: ORDERS },
  );
  console.log(`orders: seed ${SEED}, ${ORDERS} orders of seven acts`);
});
