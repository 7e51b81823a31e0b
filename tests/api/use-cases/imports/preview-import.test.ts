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
  test('[M8] finds the email column, fields there are, and types for new ones', async () => {
    const preview = await read(
      csv(
        'Contact,First name,Date of birth,Loyalty points,Member,Since,Note,Empty',
        'ada@example.com,Ada,1990-12-10,12,yes,31/12/2020,=SUM(A1),',
        'b@example.com,Bo,1985-01-02,7.5,no,01/02/2021,hello,',
      ),
    );
    expect(preview.rows).toBe(2);
    expect(preview.columns.map(({ suggestion }) => suggestion)).toEqual([
      { kind: 'email' },
      { kind: 'field', name: 'FIRSTNAME' },
      { kind: 'field', name: 'DATEOFBIRTH', format: 'dayFirst' },
      { kind: 'newField', name: 'LOYALTYPOINTS', type: 'Number', format: 'point' },
      { kind: 'newField', name: 'MEMBER', type: 'YesNo' },
      { kind: 'newField', name: 'SINCE', type: 'Date', format: 'dayFirst' },
      { kind: 'newField', name: 'NOTE', type: 'Text' },
      { kind: 'ignore' },
    ]);
  });

  test('shows three samples of each column, emoji and right-to-left text unchanged', async () => {
    const preview = await read(
      csv(
        'Email;Name',
        'a@example.com;😀👩‍👩‍👧',
        'b@example.com;שלום',
        'c@example.com;مرحبا',
        'd@example.com;x',
      ),
    );
    expect(preview.columns[1]).toMatchObject({
      header: 'Name',
      samples: ['😀👩‍👩‍👧', 'שלום', 'مرحبا'],
      suggestion: { kind: 'newField', name: 'NAME', type: 'Text' },
    });
  });

  test.each([
    ['UTF-8', utf8('Email,Name\na@example.com,René'), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\uFEFFEmail,Name\na@example.com,René'), 'utf-8'],
    ['UTF-16 with a mark', utf16('\uFEFFEmail,Name\na@example.com,René'), 'utf-16le'],
    ['UTF-16 without one', utf16('Email,Name\na@example.com,René'), 'utf-16le'],
    ['UTF-16, the other way round', utf16('\uFEFFEmail,Name\na@example.com,René', 'big'), 'utf-16be'],
    ['Windows-1252', latin('Email,Name\na@example.com,René'), 'windows-1252'],
  ] as const)('[M1] reads %s, and says so', async (_what, bytes, encoding) => {
    const preview = await read(bytes);
    expect([preview.encoding, preview.columns[0]?.header, preview.columns[1]?.samples]).toEqual([
      encoding,
      'Email',
      ['René'],
    ]);
  });

  test('[M11] makes a new name for a header that is no name, and for one that is taken', async () => {
    const preview = await read(
      csv(
        'Work email,Email,2nd name,日本,Имя,First name,FIRST-NAME',
        'a@example.com,b@example.com,1a,b,c,d,e',
        'x,c@example.com,1b,b,c,d,e',
      ),
    );
    expect(preview.columns.map(({ suggestion }) => suggestion)).toEqual([
      { kind: 'newField', name: 'WORKEMAIL', type: 'Text' },
      { kind: 'email' },
      { kind: 'newField', name: 'COLUMN2NDNAME', type: 'Text' },
      { kind: 'newField', name: 'COLUMN4', type: 'Text' },
      { kind: 'newField', name: 'IMIA', type: 'Text' },
      { kind: 'field', name: 'FIRSTNAME' },
      { kind: 'newField', name: 'FIRSTNAME2', type: 'Text' },
    ]);
  });

  test('[M11] never suggests the name of the address itself for a field', async () => {
    const preview = await read(csv('Work email,Email', 'a@example.com,', 'b@example.com,old'));
    expect(preview.columns.map(({ suggestion }) => suggestion)).toEqual([
      { kind: 'email' },
      { kind: 'newField', name: 'EMAIL2', type: 'Text' },
    ]);
  });

  test.each([
    ['an empty file', utf8(''), 'The file is empty'],
    ['a byte order mark alone', utf8('\uFEFF'), 'The file is empty'],
    ['blank lines alone', utf8('\n\n,,\n'), 'The file is empty'],
    ['a header alone', csv('email,name'), 'The file has a header row but no contacts'],
    ['NUL bytes', new Uint8Array([1, 0, 0, 0, 0, 1, 0, 0]), 'The file is not a text file'],
    ['200 columns', csv(numbered(200).join(','), numbered(200).join(',')), 'The file has 200 columns'],
    [
      '200,001 rows',
      utf8(`email\n${'a@example.com\n'.repeat(200_001)}`),
      'The file has more than 200,000 rows',
    ],
  ])('refuses %s in words', async (_what, bytes, title) => {
    const refusal = await read(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiRefusal);
    expect(refusal).toMatchObject({ problem: { kind: 'badRequest', title } });
  });
});

function read(bytes: Uint8Array) {
  return previewImport(bytes, {}, FIELDS);
}

function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, end: 'little' | 'big' = 'little'): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), end === 'little');
  return new Uint8Array(view.buffer);
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `c${index}`);
}
