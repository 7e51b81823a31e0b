import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeGuard } from '#domain/csv/formula-guard.ts';
import { readCsv } from '#domain/csv/read-csv.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';

describe('[SEC-4] a file that is written', () => {
  test('quotes what needs it, and ends each row with CR LF', () => {
    expect(formatCsv(['Email', 'Note'], [['a@example.com', 'says "hi", twice\nand leaves']])).toBe(
      'Email,Note\r\na@example.com,"says ""hi"", twice\nand leaves"\r\n',
    );
  });

  test.each(['=2+2', '+1', '-1', '@SUM(A1)', '\t=2+2', '\r=2+2'])('makes text of %j', (formula) => {
    const [, cell] = formatCsv(['A'], [[formula]]).split(/\r\n/);
    expect(cell?.replace(/^"/, '')).toMatch(/^'/);
  });

  test('[M4] reads back cell for cell', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r', '=', '-', '7', "'"),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = [...readCsv(formatCsv(['one', 'other'], rows), ',')].slice(1);
        expect(read.map((row) => row.cells.map(removeGuard))).toEqual(rows);
      }),
    );
  });

  test('leaves numbers, booleans and empty values as they are', () => {
    expect(formatCsv(['A', 'B', 'C'], [[-5.5, true, null]])).toBe('A,B,C\r\n-5.5,yes,\r\n');
  });
});
