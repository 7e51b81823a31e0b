import { expect, test } from 'vitest';
import { runBundled } from './run-bundled.ts';

test('tidying up', async () => {
  const told = await runBundled('layout-run');
  console.log(told);
  expect(told).toContain('1000 nodes laid out');
});
