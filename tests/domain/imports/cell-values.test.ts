import { describe, expect, test } from 'vitest';
import { readCell } from '#domain/imports/cell-values.ts';

describe('readCell', () => {
  test.each([
    ['Number', '12', 12],
    ['Number', ' -0.5 ', -0.5],
    ['Number', '', null],
    ['Date', '2024-02-29', '2024-02-29'],
    ['Date', '31/12/2026', '2026-12-31'],
    ['YesNo', 'YES', true],
    ['YesNo', '0', false],
    ['Text', '=2+2', '=2+2'],
    ['Text', '@SUM(A1)', '@SUM(A1)'],
    ['Text', ' “été” 😀 ', '“été” 😀'],
  ] as const)('%s: “%s”', (type, cell, value) => {
    expect(readCell(cell, type)).toEqual({ ok: true, value });
  });

  test.each([
    ['Number', '1,234', 'is “1,234”, not a number such as 1234.5'],
    ['Number', '1e5', 'is “1e5”, not a number such as 1234.5'],
    ['Number', 'Infinity', 'is “Infinity”, not a number such as 1234.5'],
    ['Date', '2023-02-29', 'is “2023-02-29”, not a date such as 2026-12-31 or 31/12/2026'],
    ['Date', '12/31/2026', 'is “12/31/2026”, not a date such as 2026-12-31 or 31/12/2026'],
    ['YesNo', 'maybe', 'is “maybe”, not yes or no'],
    ['Text', 'x'.repeat(10_001), 'is longer than 10,000 characters'],
  ] as const)('%s refuses “%s”', (type, cell, refusal) => {
    expect(readCell(cell, type)).toEqual({ ok: false, refusal });
  });
});
