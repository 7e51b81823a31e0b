import { describe, expect, test } from 'vitest';
import type { CsvPreview, ImportReport } from '#contract/imports.ts';
import type { ColumnFacts } from '#domain/imports/describe-column.ts';
import { findMappingFault } from '#features/audience/imports/check-draft.ts';
import {
  CHOOSE,
  type ImportDraft,
  type ImportEvent,
  importReducer,
  sizeRefusal,
} from '#features/audience/imports/import-state.ts';

const FACTS: ColumnFacts = {
  header: 'City',
  samples: ['Leeds'],
  filled: 1,
  addresses: 0,
  consents: 0,
  type: 'Text',
  dates: 'dayFirst',
  numbers: 'point',
  ambiguous: { date: null, number: null },
};
const preview: CsvPreview = {
  encoding: 'utf-8',
  separator: ',',
  skippedLines: 0,
  hasHeader: true,
  columns: [
    { ...FACTS, header: 'E-mail', samples: ['ada@example.com'], suggestion: { kind: 'email' } },
    { ...FACTS, suggestion: { kind: 'field', name: 'CITY' } },
  ],
  rows: 1,
};
const report: ImportReport = {
  added: 1,
  updated: 0,
  unchanged: 0,
  newFields: [],
  newLists: [],
  newPreferences: [],
  keptOut: 0,
  unmailable: 0,
  refused: [],
  refusedTotal: 0,
  refusedBy: {},
  unread: [],
  unreadTotal: 0,
};

const bytes = new ArrayBuffer(0);
const read: readonly ImportEvent[] = [
  { type: 'fileChosen', fileName: 'people.csv' },
  { type: 'fileRead', fileName: 'people.csv', bytes, choice: {}, preview },
];

function after(...events: readonly ImportEvent[]) {
  return events.reduce(importReducer, CHOOSE);
}

describe('the import of contacts', () => {
  test('moves from choosing a file to reading, mapping, trying and the report', () => {
    const events: readonly ImportEvent[] = [
      ...read,
      { type: 'mapOpened' },
      { type: 'checkStarted' },
      { type: 'checked', report },
      { type: 'importStarted' },
      { type: 'imported', importId: 'import-1', report },
    ];
    const steps = events.map((_, index) => after(...events.slice(0, index + 1)).step);
    expect(steps).toEqual(['reading', 'file', 'map', 'checking', 'check', 'importing', 'done']);
  });

  test('starts with what the API suggests for each column', () => {
    const state = after(...read);
    expect(state).toMatchObject({ draft: { mapping: [{ kind: 'email' }, { kind: 'field', name: 'CITY' }] } });
  });

  test('keeps the mapping when it is refused', () => {
    const state = after(
      ...read,
      { type: 'useChosen', column: 1, use: { kind: 'ignore' } },
      { type: 'checkStarted' },
      { type: 'refused', refusal: 'The device is full.' },
    );
    expect(state).toMatchObject({
      step: 'map',
      draft: { mapping: [{ kind: 'email' }, { kind: 'ignore' }] },
      refusal: 'The device is full.',
    });
  });

  test('returns to what it would do when it is cancelled', () => {
    const state = after(
      ...read,
      { type: 'checkStarted' },
      { type: 'checked', report },
      { type: 'importStarted' },
      { type: 'refused', refusal: 'Cancelled.' },
    );
    expect(state).toMatchObject({ step: 'check', report, refusal: 'Cancelled.' });
  });

  test('returns to choosing, with the reason, when the file is refused', () => {
    const state = after(
      { type: 'fileChosen', fileName: 'photo.png' },
      { type: 'fileRefused', refusal: 'Not a CSV.' },
    );
    expect(state).toEqual({ step: 'choose', refusal: 'Not a CSV.' });
  });

  test('[M9] takes for granted that people in a file of those who left did not agree', () => {
    const columns = [
      ...preview.columns,
      { ...FACTS, header: 'UNSUB_TIME', suggestion: { kind: 'subscription', says: 'left' } as const },
    ];
    const state = after({
      type: 'fileRead',
      fileName: 'left.csv',
      bytes,
      choice: {},
      preview: { ...preview, columns },
    });
    expect(state).toMatchObject({ draft: { haveAgreed: false } });
  });
});

describe('a mapping or file refused before it is sent', () => {
  const draft: ImportDraft = {
    fileName: 'people.csv',
    bytes,
    choice: {},
    preview,
    mapping: [{ kind: 'email' }, { kind: 'newField', name: 'CITY', type: 'Text' }],
    listName: '',
    haveAgreed: true,
  };
  const faultOf = (change: Partial<ImportDraft>) => findMappingFault({ ...draft, ...change }, []);

  test('has more than 50 MB', () => {
    expect(sizeRefusal(51 * 1024 * 1024)).toContain('51 MB');
    expect(sizeRefusal(50 * 1024 * 1024)).toBeNull();
  });

  test('has no email address', () => {
    expect(faultOf({ mapping: [{ kind: 'ignore' }, { kind: 'ignore' }] })).toContain('email address');
  });

  test('has a new field with an invalid name', () => {
    const mapping = [{ kind: 'email' }, { kind: 'newField', name: '1ST CITY', type: 'Text' }] as const;
    expect(faultOf({ mapping })).toContain('capital letters');
  });

  test('[M9] does not say whether people agreed', () => {
    expect(faultOf({ haveAgreed: null })).toContain('agreed to hear from you');
  });

  test('[M6] has dates that can be read in two ways', () => {
    const dates = { ...FACTS, header: 'Born', dates: null, suggestion: { kind: 'ignore' } as const };
    const columns = preview.columns.with(1, dates);
    const mapping = [{ kind: 'email' }, { kind: 'newField', name: 'BORN', type: 'Date' }] as const;
    expect(faultOf({ preview: { ...preview, columns }, mapping })).toBe(
      'The values in “Born” can be read in two ways. Choose how they are written.',
    );
  });

  test('is none of those when each column has a place of its own', () => {
    expect(faultOf({})).toBeNull();
  });
});
