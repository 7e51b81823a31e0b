import { expect, test } from 'vitest';
import { words } from '#features/campaigns/words.ts';

test('a campaign that is in use says how to free it', () => {
  expect([1, 2].map(words.inUse)).toEqual([
    '1 program uses this campaign. Choose another campaign in it, or delete it, then delete this campaign.',
    '2 programs use this campaign. Choose another campaign in them, or delete them, then delete this campaign.',
  ]);
});
