import { describe, expect, test } from 'vitest';
import type { CsvPreview } from '#contract/imports.ts';
import {
  CHOOSE,
  type ImportEvent,
  importReducer,
  mappingRefusal,
  newField,
  sizeRefusal,
} from '#features/audience/imports/import-state.ts';

const preview: CsvPreview = {
  columns: [
    { header: 'E-mail', samples: ['ada@example.com'], suggestion: { kind: 'email' } },
    { header: 'City', samples: ['Leeds'], suggestion: { kind: 'field', name: 'CITY' } },
  ],
  rows: 1,
};

const bytes = new ArrayBuffer(0);
const read: readonly ImportEvent[] = [
  { type: 'fileChosen', fileName: 'people.csv' },
  { type: 'fileRead', fileName: 'people.csv', bytes, preview },
];

function after(...events: readonly ImportEvent[]) {
  return events.reduce(importReducer, CHOOSE);
}

describe('the import of contacts', () => {
  test('moves from choosing a file to reading, mapping and the report', () => {
    const report = { added: 1, updated: 0, unchanged: 0, bad: [], badTotal: 0 };
    const events: readonly ImportEvent[] = [...read, { type: 'importSent' }, { type: 'imported', report }];
    const steps = events.map((_, index) => after(...events.slice(0, index + 1)).step);
    expect(steps).toEqual(['reading', 'map', 'map', 'done']);
  });

  test('starts with what the API suggests for each column', () => {
    const state = after(...read);
    expect(state).toMatchObject({ mapping: [{ kind: 'email' }, { kind: 'field', name: 'CITY' }] });
  });

  test('keeps the mapping when the import is refused', () => {
    const state = after(
      ...read,
      { type: 'useChosen', column: 1, use: { kind: 'ignore' } },
      { type: 'importSent' },
      { type: 'importRefused', refusal: 'The device is full.' },
    );
    expect(state).toMatchObject({
      step: 'map',
      mapping: [{ kind: 'email' }, { kind: 'ignore' }],
      isImporting: false,
      refusal: 'The device is full.',
    });
  });

  test('returns to choosing, with the reason, when the file is refused', () => {
    const state = after(
      { type: 'fileChosen', fileName: 'photo.png' },
      { type: 'fileRefused', refusal: 'Not a CSV.' },
    );
    expect(state).toEqual({ step: 'choose', refusal: 'Not a CSV.' });
  });
});

describe('a mapping or file refused before it is sent', () => {
  test('has 50 MB', () => {
    expect(sizeRefusal(50 * 1024 * 1024)).toContain('50 MB');
    expect(sizeRefusal(20 * 1024 * 1024)).toBeNull();
  });

  test('has no email address', () => {
    expect(mappingRefusal([{ kind: 'ignore' }, { kind: 'field', name: 'CITY' }])).toContain('email address');
  });

  test('has two columns for one field', () => {
    const twice = mappingRefusal([
      { kind: 'email' },
      { kind: 'field', name: 'CITY' },
      { kind: 'field', name: 'CITY' },
    ]);
    expect(twice).toContain('CITY');
  });

  test('has a new field with an invalid name', () => {
    const refusal = mappingRefusal([{ kind: 'email' }, { kind: 'newField', name: '1ST CITY', type: 'Text' }]);
    expect(refusal).toContain('start with a letter');
  });

  test('is none of those when each column has a place of its own', () => {
    expect(
      mappingRefusal([{ kind: 'email' }, newField('Renewal date', 'Date'), { kind: 'ignore' }]),
    ).toBeNull();
  });
});

describe('the name of a new field', () => {
  test('is the header in capitals with _ between words', () => {
    expect(newField('Renewal date (UK)', 'Date')).toEqual({
      kind: 'newField',
      name: 'RENEWAL_DATE_UK',
      type: 'Date',
    });
  });

  test('starts with a letter', () => {
    expect(newField('2nd address', 'Text')).toMatchObject({ name: 'ND_ADDRESS' });
  });

  test('is FIELD when the header has no letter that may stand in a name', () => {
    expect(newField('住所', 'Text')).toMatchObject({ name: 'FIELD' });
  });
});
