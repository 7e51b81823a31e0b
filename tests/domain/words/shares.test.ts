import { expect, test } from 'vitest';
import { formatShare } from '#domain/words/shares.ts';

test.each([
  [0, 0, '–'],
  [0, 40, '0 %'],
  [1, 2_000, 'less than 0.1 %'],
  [1, 1_000, '0.1 %'],
  [1, 230, '0.4 %'],
  [42, 2_000, '2.1 %'],
  [9_999, 100_000, '10 %'],
  [1, 3, '33 %'],
  [5, 5, '100 %'],
])('formatShare calls %d of %d %s', (part, whole, words) => {
  expect(formatShare(part, whole)).toBe(words);
});
