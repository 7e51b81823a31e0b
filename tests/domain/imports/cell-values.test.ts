import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell, readCell } from '#domain/imports/cell-values.ts';

describe('readCell', () => {
  test.each([
    ['Number', '12', undefined, 12],
    ['Number', '-0.5', undefined, -0.5],
    ['Number', '', undefined, null],
    ['Number', '1,234.5', undefined, 1234.5],
    ['Number', '1.234,5', undefined, 1234.5],
    ['Number', '1,234', 'point', 1234],
    ['Number', '1,234', 'comma', 1.234],
    ['Number', '1 234,50', undefined, 1234.5],
    ['Number', '1’234.50', undefined, 1234.5],
    ['Number', '£46.70', undefined, 46.7],
    ['Number', '-£46.70', undefined, -46.7],
    ['Number', '46,70 €', undefined, 46.7],
    ['Number', 'EUR 5', undefined, 5],
    ['Number', '12 %', undefined, 12],
    ['Number', '1e+21', undefined, 1e21],
    ['YesNo', 'YES', undefined, true],
    ['YesNo', 'Y', undefined, true],
    ['YesNo', 'x', undefined, true],
    ['YesNo', 'n', undefined, false],
    ['YesNo', '0', undefined, false],
    ['Text', '=2+2', undefined, '=2+2'],
    ['Text', '“été” 😀', undefined, '“été” 😀'],
  ] as const)('[M7] %s: “%s” (%s)', (type, cell, format, value) => {
    expect(readCell(cell, type, format)).toEqual({ ok: true, value });
  });

  test.each([
    ['2024-02-29', undefined, '2024-02-29'],
    ['2026-02-03T10:00:00Z', undefined, '2026-02-03'],
    ['2026-02-03 10:00:00', undefined, '2026-02-03'],
    ['2026/02/03', undefined, '2026-02-03'],
    ['03.02.2026', 'monthFirst', '2026-02-03'],
    ['3 Feb 2026', undefined, '2026-02-03'],
    ['3rd February 2026', undefined, '2026-02-03'],
    ['Feb 3, 2026', undefined, '2026-02-03'],
    ['31/12/2026', undefined, '2026-12-31'],
    ['12/31/2026', undefined, '2026-12-31'],
    ['1/2/26', 'dayFirst', '2026-02-01'],
    ['1/2/26', 'monthFirst', '2026-01-02'],
    ['1/2/85', 'dayFirst', '1985-02-01'],
    ['03/04/2020 09:30', 'monthFirst', '2020-03-04'],
    ['04/04/2020', undefined, '2020-04-04'],
  ] as const)('[M6] date: “%s” (%s)', (cell, format, value) => {
    expect(readCell(cell, 'Date', format)).toEqual({ ok: true, value });
  });

  test.each([
    ['Number', '1,234', '“1,234” can be read in two ways'],
    ['Number', '12.34.5', '“12.34.5” is not a number such as 1234.5'],
    ['Number', 'Infinity', '“Infinity” is not a number such as 1234.5'],
    ['Number', 'n/a', '“n/a” is not a number such as 1234.5'],
    ['Number', '-', '“-” is not a number such as 1234.5'],
    ['Date', '03/04/2020', '“03/04/2020” can be read in two ways'],
    ['Date', '2023-02-29', '“2023-02-29” is not a date such as 2026-12-31 or 31/12/2026'],
    ['Date', '11/13', '“11/13” is not a date such as 2026-12-31 or 31/12/2026'],
    ['Date', '3 Xyz 2026', '“3 Xyz 2026” is not a date such as 2026-12-31 or 31/12/2026'],
    ['YesNo', 'maybe', '“maybe” is not yes or no'],
    ['Text', 'x'.repeat(10_001), 'This is longer than 10,000 characters'],
  ] as const)('[M6] [M7] %s refuses “%s”', (type, cell, refusal) => {
    expect(readCell(cell, type)).toEqual({ ok: false, refusal });
  });

  test('[M7] reads back every number that is written', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        const value = Number(number.toFixed(6));
        expect(readCell(String(value), 'Number', 'point')).toEqual({ ok: true, value: value + 0 });
      }),
      { seed: 20_261_124 },
    );
  });
});

describe('[M5] a cell', () => {
  test('is read without spaces at its ends, signs that nobody sees, and in composed letters', () => {
    expect(
      [' a ', '\u200Ba@example.com\u200B', '\u202A+44 7700\u202C', 'e\u0301', '👩‍👩‍👧'].map(cleanCell),
    ).toEqual(['a', 'a@example.com', '+44 7700', 'é', '👩‍👩‍👧']);
  });
});
