import { expect, test } from 'vitest';
import { formatShare } from '#domain/words/shares.ts';

test.each([
  [0, 0, '–'],
  [0, 40, '0%'],
  [1, 2_000, 'under 1%'],
  [19, 2_000, 'under 1%'],
  [20, 2_000, '1%'],
  [42, 2_000, '2%'],
  [1, 3, '33%'],
  [1_999, 2_000, '99%'],
  [5, 5, '100%'],
])('formatShare calls %d of %d %s', (part, whole, words) => {
  expect(formatShare(part, whole)).toBe(words);
});
