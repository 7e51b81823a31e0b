import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { findDialect } from '#domain/csv/find-dialect.ts';
import { openTable } from '#domain/csv/open-table.ts';
import { SEPARATORS } from '#domain/csv/read-csv.ts';

describe('[M2] the dialect of a file', () => {
  test.each([
    ['commas', 'Email,Name\na@example.com,Ada', ',', 0, true],
    ['semicolons', 'Email;Name\na@example.com;Ada', ';', 0, true],
    ['tabs', 'Email\tName\na@example.com\tAda', '\t', 0, true],
    ['pipes', 'Email|Name\na@example.com|Ada', '|', 0, true],
    ['one column', 'Email\na@example.com', ',', 0, true],
    [
      'semicolons, with more commas in its header',
      'E-mail;Name (first, middle, last);Born\na@example.com;Ada;1990-01-01\nb@example.com;Bo;1991-01-01',
      ';',
      0,
      true,
    ],
    ['a line that names the separator', 'sep=;\r\nEmail;Name\r\na@example.com;Ada', ';', 1, true],
    ['a blank line first', '\n\nEmail,Name\na@example.com,Ada', ',', 2, true],
    ['a title first', 'Newsletter contacts\n\nEmail,Name\na@example.com,Ada', ',', 2, true],
    [
      'a title that a spreadsheet filled up',
      'Contacts,,\nEmail,Name,City\na@example.com,Ada,Ely',
      ',',
      1,
      true,
    ],
    ['no header', 'a@example.com,Ada\nb@example.com,Bo', ',', 0, false],
    ['no header and one column', 'a@example.com\nb@example.com', ',', 0, false],
  ] as const)('is found in one with %s', (_what, text, separator, skippedLines, hasHeader) => {
    expect(findDialect(text)).toEqual({ separator, skippedLines, hasHeader });
  });

  test('is what a person says where they say it', () => {
    expect(findDialect('a@example.com,b|c\nd,e|f', { separator: '|', hasHeader: true })).toEqual({
      separator: '|',
      skippedLines: 0,
      hasHeader: true,
    });
  });
});

describe('[M3] a table', () => {
  test('fills up rows that are short, and leaves out empty cells too many', () => {
    expect(open('Email,Name,City\nb@example.com,Bo\na@example.com,Ada,Ely,\nc@example.com,Cy,Rye,x')).toEqual(
      {
        headers: ['Email', 'Name', 'City'],
        rows: [
          ['b@example.com', 'Bo', ''],
          ['a@example.com', 'Ada', 'Ely'],
          ['c@example.com', 'Cy', 'Rye', 'x'],
        ],
      },
    );
  });

  test('numbers headers that are doubled, and names those that are blank by their place', () => {
    expect(open('Email,Phone,Phone,,\u200BCity\na@example.com,1,2,3,4').headers).toEqual([
      'Email',
      'Phone',
      'Phone 2',
      'Column 4',
      'City',
    ]);
  });

  test('keeps the first person of a file without a header', () => {
    expect(open('a@example.com,Ada\nb@example.com,Bo')).toEqual({
      headers: ['Column 1', 'Column 2'],
      rows: [
        ['a@example.com', 'Ada'],
        ['b@example.com', 'Bo'],
      ],
    });
  });

  test('[M4] takes the guard against formulas off', () => {
    expect(
      open("Email,Phone,Note\na@example.com,'+447700900123,'=2+2\nb@example.com,'07700,it's").rows,
    ).toEqual([
      ['a@example.com', '+447700900123', '=2+2'],
      ['b@example.com', '07700', "it's"],
    ]);
  });

  test('is read back as it was written in any dialect', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '|', '\n', ' ', 'é', '0'),
      maxLength: 6,
    });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), fc.boolean(), (cells, delimiter, hasLine) => {
        const table = cells.map(([first, second], row) => [`a${row}@example.com`, first, second]);
        const written = Papa.unparse([['Email', 'First', 'Second'], ...table], { delimiter, quotes: true });
        const text = hasLine ? `sep=${delimiter}\r\n${written}` : written;
        expect(open(text)).toEqual({ headers: ['Email', 'First', 'Second'], rows: table });
      }),
      { seed: 20_261_124, numRuns: 500 },
    );
  });
});

function open(text: string) {
  const table = openTable(text, findDialect(text));
  return { headers: table?.headers ?? [], rows: [...(table?.rows ?? [])].map(({ cells }) => cells) };
}
