import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { concurrentActs } from '#tests/drivers/concurrent-acts.ts';

test('[ROB-3] 100 orders of acts begun at once break no invariant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      expect(await concurrentActs(scheduler)).toEqual([]);
    }),
    { seed: 31_124, numRuns: 100 },
  );
});
