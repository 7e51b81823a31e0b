import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv, SEPARATORS } from '#domain/csv/read-csv.ts';

describe('[M1] readCsv', () => {
  test('reads cells that span lines, and knows on which line each record begins', () => {
    expect(read('a,b\r\n"one\r\ntwo",2\r\nx,y\r\n')).toEqual([
      { kind: 'row', line: 1, cells: ['a', 'b'] },
      { kind: 'row', line: 2, cells: ['one\r\ntwo', '2'] },
      { kind: 'row', line: 4, cells: ['x', 'y'] },
    ]);
  });

  test('reads doubled quotes as one, and a quote inside an unquoted cell as text', () => {
    expect(cellsOf('"say ""hi""",5" pipe\n')).toEqual([['say "hi"', '5" pipe']]);
  });

  test('takes spaces around a quoted cell for none of it', () => {
    expect(cellsOf('a, "Smith, Ada" ,b\n  c,d')).toEqual([
      ['a', 'Smith, Ada', 'b'],
      ['  c', 'd'],
    ]);
  });

  test('keeps an empty last cell, and needs no line end after the last record', () => {
    expect(cellsOf('a,\n,b')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
  });

  test('takes LF, CRLF and CR as line ends', () => {
    expect(cellsOf('a\nb\r\nc\rd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('refuses the record alone in which a quote is never closed', () => {
    expect(read('a\nb,"c\nd\ne')).toEqual([
      { kind: 'row', line: 1, cells: ['a'] },
      {
        kind: 'fault',
        line: 2,
        reason: 'An opening quotation mark has no closing one',
        cells: ['b', '"c'],
      },
      { kind: 'row', line: 3, cells: ['d'] },
      { kind: 'row', line: 4, cells: ['e'] },
    ]);
  });

  test('refuses the record alone in which text follows a closing quote', () => {
    expect(read('a@example.com,"Bo" Jr,x\nb@example.com,"Cy"')).toEqual([
      {
        kind: 'fault',
        line: 1,
        reason: 'A closing quotation mark is followed by more text',
        cells: ['a@example.com', '"Bo" Jr,x'],
      },
      { kind: 'row', line: 2, cells: ['b@example.com', 'Cy'] },
    ]);
  });

  test('reads a million quotes in time that grows with the file only', () => {
    expect(read('"'.repeat(1_000_000)).map(({ kind }) => kind)).toEqual(['row']);
    expect(read('"a'.repeat(500_000)).map(({ kind }) => kind)).toEqual(['fault']);
    expect(read('"a\n'.repeat(100_000))).toHaveLength(100_000);
  });

  test('reads back everything that papaparse writes, with any separator and line end', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r\n', ' ', '=', 'é', '😀'),
    });
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      );
    const dialects = fc.record({
      delimiter: fc.constantFrom(...SEPARATORS),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.boolean(),
    });
    fc.assert(
      fc.property(tables, dialects, (rows, dialect) => {
        const written = Papa.unparse(rows, dialect);
        const oracle = Papa.parse<string[]>(written, { ...dialect, skipEmptyLines: false });
        fc.pre(oracle.errors.length === 0 && JSON.stringify(oracle.data) === JSON.stringify(rows));
        expect([...readCsv(written, dialect.delimiter)].map(({ cells }) => cells)).toEqual(rows);
      }),
      { seed: 20_261_124, numRuns: 1_000 },
    );
  });

  test('reads every text to its end: each record is a row or has a reason', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') });
    fc.assert(
      fc.property(text, (file) => {
        const records = read(`${file}\nlast`);
        expect(records.every((record) => record.kind === 'row' || record.reason !== '')).toBe(true);
        const lines = records.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
      { seed: 20_261_124, numRuns: 1_000 },
    );
  });
});

function read(text: string) {
  return [...readCsv(text, ',')];
}

function cellsOf(text: string) {
  return read(text).flatMap((record) => (record.kind === 'row' ? [record.cells] : []));
}
