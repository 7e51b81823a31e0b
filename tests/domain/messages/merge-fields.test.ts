import { describe, expect, test } from 'vitest';
import type { DataField } from '#domain/data-fields/data-field.ts';
import {
  fillMergeFields,
  findEmptyMergeFields,
  findMissingLegalFields,
  findUnknownMergeFields,
} from '#domain/messages/merge-fields.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';

const FIELDS: readonly DataField[] = [
  { name: 'FIRSTNAME', type: 'Text' },
  { name: 'ORDERS', type: 'Number' },
  { name: 'RENEWALDATE', type: 'Date' },
  { name: 'LOYALTYMEMBER', type: 'YesNo' },
];

const ADA = {
  email: 'ada@example.com',
  fields: { FIRSTNAME: 'Ada', ORDERS: 0, RENEWALDATE: '2026-12-01' as PlainDate, LOYALTYMEMBER: false },
};

describe('[A12] fillMergeFields', () => {
  test.each([
    ['Hello @FIRSTNAME@!', 'Hello Ada!'],
    ['@FIRSTNAME@@ORDERS@', 'Ada0'],
    ['Renews on @RENEWALDATE@', 'Renews on 1 December 2026'],
    ['Member: @LOYALTYMEMBER@', 'Member: No'],
    ['To @EMAIL@', 'To ada@example.com'],
    ['Unsubscribe: @UNSUBSCRIBE@', 'Unsubscribe: https://example.com/unsubscribe'],
    ['@POSTALADDRESS@', ''],
    ['Write to ada@example.com or @TEAM@', 'Write to ada@example.com or @TEAM@'],
    ['@firstname@ @@ @', '@firstname@ @@ @'],
  ])('%s', (text, filled) => {
    expect(fill(text, ADA)).toBe(filled);
  });

  test('leaves nothing for a field without a value', () => {
    expect(fill('Hello @FIRSTNAME@!', { email: 'b@example.com', fields: {} })).toBe('Hello !');
  });

  test('inserts values as they are, and does not fill merge fields inside them', () => {
    const contact = { ...ADA, fields: { ...ADA.fields, FIRSTNAME: '$& <b>@ORDERS@</b>' } };
    expect(fill('@FIRSTNAME@', contact)).toBe('$& <b>@ORDERS@</b>');
  });
});

describe('[A12] unknownMergeFields', () => {
  test('names each unknown field once', () => {
    const text = '@FRISTNAME@, @FIRSTNAME@ @EMAIL@ @FRISTNAME@ @TEAM@ ada@example.com';
    expect(findUnknownMergeFields(text, new Map(FIELDS.map((field) => [field.name, field])))).toEqual([
      'FRISTNAME',
      'TEAM',
    ]);
  });
});

describe('[A12] emptyMergeFields', () => {
  test('names the fields that the contact has no value of, counting No and 0 as values', () => {
    const fields = new Map(FIELDS.map((field) => [field.name, field]));
    const reader = { email: 'ada@example.com', fields: { FIRSTNAME: '', ORDERS: 0, LOYALTYMEMBER: false } };
    const text = '@FIRSTNAME@ @ORDERS@ @RENEWALDATE@ @LOYALTYMEMBER@ @EMAIL@ @TEAM@';
    expect(findEmptyMergeFields(text, reader, fields)).toEqual(['FIRSTNAME', 'RENEWALDATE']);
  });
});

function fill(text: string, contact: Parameters<typeof fillMergeFields>[1]): string {
  return fillMergeFields(text, contact, new Map(FIELDS.map((field) => [field.name, field])));
}

test('[A12] the postal address is that of the account', () => {
  const sender = { postalAddress: '4 Mill Lane' };

  expect(fillMergeFields('We are at @POSTALADDRESS@', ADA, new Map(), sender)).toBe('We are at 4 Mill Lane');
});

test.each([
  ['Hello', ['UNSUBSCRIBE', 'POSTALADDRESS']],
  ['@UNSUBSCRIBE@', ['POSTALADDRESS']],
  ['@UNSUBSCRIBE@ @POSTALADDRESS@', []],
])('[A12] what an email to many people needs and %j lacks is %j', (text, missing) => {
  expect(findMissingLegalFields(text)).toEqual(missing);
});
