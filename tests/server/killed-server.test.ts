import { expect, test } from 'vitest';
import { bundleAccount } from '#scripts/serve/bundle.mjs';
import { killUnderWriters } from './killed-server.ts';

test('[ROB-16] a server killed 5 times under eight writers loses nothing it has acknowledged, and doubles nothing', async () => {
  const { acknowledged, ...rest } = await killUnderWriters(await bundleAccount(), 5);

  expect(rest).toEqual({ kills: 5, lost: [], doubled: [] });
  expect(acknowledged).toBeGreaterThan(50);
});
