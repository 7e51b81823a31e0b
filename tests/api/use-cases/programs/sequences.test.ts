import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { differencesOverHttp, forgetPrograms } from '#tests/drivers/sequences-over-http.ts';

const SEED = 20_261_124;
/** What takes some ten seconds; `npm run test:long` does 10,000. */
const SEQUENCES = 120;

test(`[ROB-1] ${SEQUENCES} sequences of up to 60 commands over HTTP end as the model says`, async () => {
  const api = await anApi({ contacts: 1 });
  const met = new Set<string>();
  let commands = 0;
  const note = (cell: string) => {
    commands += 1;
    met.add(cell.split(' -> ')[0] ?? '');
  };

  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2 ** 30), { maxLength: 60, size: 'max' }), async (draws) => {
      const differences = await differencesOverHttp(api, draws, note);
      await forgetPrograms(api);
      expect(differences).toEqual([]);
    }),
    { seed: SEED, numRuns: SEQUENCES },
  );

  console.log(`lifecycle over HTTP: seed ${SEED}, ${SEQUENCES} sequences, ${commands} commands`);
  // Nearly every status met every event; every-cell.test.ts has them all.
  expect(met.size).toBeGreaterThan(45);
}, 120_000);
