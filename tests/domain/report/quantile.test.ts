import { expect, test } from 'vitest';
import { findQuantile } from '#domain/report/quantile.ts';

test.each([
  [[], 0.5, null],
  [[7], 0.5, 7],
  [[7], 0.9, 7],
  [[1, 2], 0.5, 1],
  [[1, 2, 3], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 0.9, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  [[1, 2, 3, 4], 1, 4],
] as const)('[P2] of %j, a share of %d does not exceed %s', (values, share, quantile) => {
  expect(findQuantile(Float64Array.from(values), share)).toBe(quantile);
});
