import { describe, expect, test } from 'vitest';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { previewImport } from '#api/use-cases/imports/preview-import.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { csv, utf8 } from './csv-bytes.ts';

const FIELDS: readonly DataField[] = [
  { name: 'FIRSTNAME', type: 'Text' },
  { name: 'DATEOFBIRTH', type: 'Date' },
];

describe('the preview of an import', () => {
  test('finds the email column, fields there are, and types for new ones', async () => {
    const preview = await previewImport(
      csv(
        'Contact,First name,Date of birth,Loyalty points,Member,Since,Note,Empty',
        'ada@example.com,Ada,1990-12-10,12,yes,31/12/2020,=SUM(A1),',
        'b@example.com,Bo,1985-01-02,7.5,no,01/02/2021,hello,',
      ),
      FIELDS,
    );
    expect(preview.rows).toBe(2);
    expect(preview.columns.map(({ suggestion }) => suggestion)).toEqual([
      { kind: 'email' },
      { kind: 'field', name: 'FIRSTNAME' },
      { kind: 'field', name: 'DATEOFBIRTH' },
      { kind: 'newField', name: 'LOYALTYPOINTS', type: 'Number' },
      { kind: 'newField', name: 'MEMBER', type: 'YesNo' },
      { kind: 'newField', name: 'SINCE', type: 'Date' },
      { kind: 'newField', name: 'NOTE', type: 'Text' },
      { kind: 'ignore' },
    ]);
  });

  test('shows three samples of each column, emoji and right-to-left text unchanged', async () => {
    const preview = await previewImport(
      csv(
        'Email;Name',
        'a@example.com;😀👩‍👩‍👧',
        'b@example.com;שלום',
        'c@example.com;مرحبا',
        'd@example.com;x',
      ),
      FIELDS,
    );
    expect(preview.columns[1]).toEqual({
      header: 'Name',
      samples: ['😀👩‍👩‍👧', 'שלום', 'مرحبا'],
      suggestion: { kind: 'newField', name: 'NAME', type: 'Text' },
    });
  });

  test('reads past a byte order mark and blank lines', async () => {
    const preview = await previewImport(utf8('\uFEFFEmail,City\n\na@example.com,York\n,\n'), FIELDS);
    expect(preview.columns[0]?.header).toBe('Email');
    expect(preview.rows).toBe(1);
  });

  test('makes a new name for a header that is no name, and for one that is taken', async () => {
    const preview = await previewImport(
      csv('email,2nd name,日本,First name,FIRST-NAME', 'a@example.com,1a,b,c,d'),
      FIELDS,
    );
    expect(preview.columns.slice(1).map(({ suggestion }) => suggestion)).toEqual([
      { kind: 'newField', name: 'FIELD2NDNAME', type: 'Text' },
      { kind: 'newField', name: 'FIELD', type: 'Text' },
      { kind: 'field', name: 'FIRSTNAME' },
      { kind: 'newField', name: 'FIRSTNAME2', type: 'Text' },
    ]);
  });

  test.each([
    ['an empty file', utf8(''), 'The file is empty'],
    ['a byte order mark alone', utf8('\uFEFF'), 'The file is empty'],
    ['a header alone', csv('email,name'), 'The file has a header row but no contacts'],
    ['the same header twice', csv('Email,Name,name', 'a@example.com,x,y'), 'Two columns are called “name”'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'The file is saved as UTF-16'],
    ['Windows-1252', new Uint8Array([0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e]), 'The file is not UTF-8 text'],
    ['NUL bytes', utf8('email\na\u0000b'), 'The file is not a text file'],
    [
      'a quote never closed',
      csv('email', 'a@example.com', '"b'),
      'The file cannot be read from line 3 onwards',
    ],
    ['200 columns', csv(numbered(200).join(','), numbered(200).join(',')), 'The file has 200 columns'],
    [
      '200,001 rows',
      utf8(`email\n${'a@example.com\n'.repeat(200_001)}`),
      'The file has more than 200,000 rows',
    ],
  ])('refuses %s in words', async (_what, bytes, title) => {
    const refusal = await previewImport(bytes, FIELDS).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiRefusal);
    expect(refusal).toMatchObject({ problem: { kind: 'badRequest', title } });
  });
});

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `c${index}`);
}
