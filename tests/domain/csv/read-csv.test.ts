import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { detectSeparator, readCsv } from '#domain/csv/read-csv.ts';

describe('readCsv', () => {
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

  test('keeps an empty last cell, and needs no line end after the last record', () => {
    expect(cellsOf('a,\n,b')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
  });

  test('takes LF, CRLF and CR as line ends', () => {
    expect(cellsOf('a\nb\r\nc\rd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('stops at a quote that is never closed and names the line where it opens', () => {
    expect(read('a\nb\n"c\nd\ne').at(-1)).toEqual({
      kind: 'fault',
      line: 3,
      reason: 'An opening quotation mark has no closing one',
    });
  });

  test('stops at text behind a closing quote', () => {
    expect(read('a\n"b\nc"d\n').at(-1)).toEqual({
      kind: 'fault',
      line: 3,
      reason: 'A closing quotation mark is followed by more text',
    });
  });

  test('reads a million quotes in time that grows with the file only', () => {
    expect(read('"'.repeat(1_000_000)).map(({ kind }) => kind)).toEqual(['row']);
    expect(read('"a'.repeat(500_000)).map(({ kind }) => kind)).toEqual(['fault']);
  });

  test('reads back everything that papaparse writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', '=', 'é', '😀') });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }))
      .chain(([columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const written = Papa.unparse(rows, { quotes: true });
        expect(cellsOf(written)).toEqual(rows);
      }),
      { seed: 20_261_124, numRuns: 500 },
    );
  });
});

describe('detectSeparator', () => {
  test('finds the separator of the header, whatever is inside quotes', () => {
    const headers = ['a,b,c', 'a;b', 'a\tb', 'a', '"x,y,z";b', 'Name, full;Email;City'];
    expect(headers.map((header) => detectSeparator(`${header}\n1,2,3`))).toEqual([
      ',',
      ';',
      '\t',
      ',',
      ';',
      ';',
    ]);
  });
});

function read(text: string) {
  return [...readCsv(text, ',')];
}

function cellsOf(text: string) {
  return read(text).flatMap((record) => (record.kind === 'row' ? [record.cells] : []));
}
