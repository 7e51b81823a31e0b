import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { differencesOverHttp, forgetPrograms } from '#tests/drivers/sequences-over-http.ts';

const SEED = 71_124;
const SEQUENCES = 10_000;

test(`[ROB-1] ${SEQUENCES} sequences of up to 60 commands over HTTP end as the model says`, async () => {
  const api = await anApi({ contacts: 1 });
  const met = new Set<string>();

  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2 ** 30), { maxLength: 60, size: 'max' }), async (draws) => {
      const differences = await differencesOverHttp(api, draws, (cell) => met.add(cell));
      await forgetPrograms(api);
      expect(differences).toEqual([]);
    }),
    { seed: SEED, numRuns: SEQUENCES },
  );

  console.log(
    `lifecycle over HTTP: seed ${SEED}, ${SEQUENCES} sequences, ${met.size} different outcomes met`,
  );
  expect(met.size).toBeGreaterThan(50);
});
