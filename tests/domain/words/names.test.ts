import { expect, test } from 'vitest';
import { compareNames, isSameName } from '#domain/words/names.ts';

test('[A31] names are ordered without regard to case, and numbers in them by their value', () => {
  const names = ['Item 10', 'zebra', 'Item 2', 'item 1', 'Äpfel', 'Anna'];
  expect(names.toSorted(compareNames)).toEqual(['Anna', 'Äpfel', 'item 1', 'Item 2', 'Item 10', 'zebra']);
});

test.each([
  ['VIPs', 'vips ', true],
  ['VIPs', 'VIP', false],
])('[A32] “%s” and “%s” being one name: %s', (one, other, isSame) => {
  expect(isSameName(one, other)).toBe(isSame);
});
