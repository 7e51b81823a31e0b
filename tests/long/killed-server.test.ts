import { expect, test } from 'vitest';
import { bundleAccount } from '#scripts/serve/bundle.mjs';
import { killUnderWriters } from '#tests/server/killed-server.ts';

test('[ROB-16] a server killed 200 times under eight writers loses nothing it has acknowledged, and doubles nothing', async () => {
  const { acknowledged, ...rest } = await killUnderWriters(await bundleAccount(), 200);
  console.log(`${acknowledged.toLocaleString('en')} writes acknowledged, 200 kills`);

  expect(rest).toEqual({ kills: 200, lost: [], doubled: [] });
});
