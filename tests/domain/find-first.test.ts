import { expect, test } from 'vitest';
import { findFirst } from '#domain/find-first.ts';

const COLUMN = [10, 20, 20, 30];

test.each([
  [5, 0],
  [10, 0],
  [15, 1],
  [20, 1],
  [30, 3],
  [31, 4],
])('finds the first value that is not below %i at index %i', (least, index) => {
  expect(findFirst(COLUMN, (value) => value >= least)).toBe(index);
});

test('begins at an index', () => {
  expect(findFirst(COLUMN, (value) => value >= 20, 2)).toBe(2);
});

test('finds nothing in an empty column', () => {
  expect(findFirst([], () => true)).toBe(0);
});
