import { expect, test } from 'vitest';
import { runBundled } from './run-bundled.ts';

test('[SEC-3] the verdict on a program file', async () => {
  const told = await runBundled('program-files-run');
  console.log(told);
  expect(told.match(/refused/g)).toHaveLength(7);
});
