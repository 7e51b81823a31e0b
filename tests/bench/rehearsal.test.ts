import { expect, test } from 'vitest';
import { runBundled } from './run-bundled.ts';

test('rehearsals in memory', async () => {
  const told = await runBundled('rehearsal-run');
  console.log(told);
  expect(told).toContain('bytes a contact');
});
