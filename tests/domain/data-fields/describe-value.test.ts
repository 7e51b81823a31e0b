import { expect, test } from 'vitest';
import { describeValue } from '#domain/data-fields/describe-value.ts';

test.each([
  ['Silver', '“Silver”'],
  ['2026-11-24', '24 November 2026'],
  [1_200.125, '1,200.125'],
  [true, 'yes'],
  [false, 'no'],
  [null, 'empty'],
])('describes the value %s', (value, words) => {
  expect(describeValue(value)).toBe(words);
});
