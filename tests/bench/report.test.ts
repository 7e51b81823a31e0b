import { expect, test } from 'vitest';
import { runBundled } from './run-bundled.ts';

test('report, replay and forecast of a large account', async () => {
  const told = await runBundled('report-run');
  console.log(told);
  expect(told).toContain('forecast');
});
