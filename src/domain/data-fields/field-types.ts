import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import { formatPlainDate } from '#domain/words/moments.ts';
import type { FieldChangeKind } from './field-change.ts';
import type { FieldValue } from './field-value.ts';

type Value = NonNullable<FieldValue>;

type FieldType = {
  /** As screens name the type: "Yes/No". */
  readonly label: string;
  /** What a field of the type holds: "dates". */
  readonly holds: string;
  /** What a text that can't be read should have been: "a number such as 1234.5". */
  readonly expected: string;
  readonly changes: readonly FieldChangeKind[];
  /** Whether a value can be stored in a field of the type. */
  readonly isValue: (value: FieldValue) => boolean;
  /** As a contact reads it in a message. */
  readonly format: (value: Value) => string;
  /** The value that a trimmed text of a file stands for; null when it stands for none. */
  readonly parse: (text: string) => Value | null;
};

/** The one table of data-field types, in the order in which screens offer them. A row makes a type. */
const TABLE = {
  Text: {
    label: 'Text',
    holds: 'text',
    expected: 'a text',
    changes: ['set', 'copy'],
    isValue: (value) => typeof value === 'string' && value !== '',
    format: String,
    // "=2+2" and "@name" stay what they are; a file that is written escapes them.
    parse: (text) => text,
  },
  Number: {
    label: 'Number',
    holds: 'numbers',
    expected: 'a number such as 1234.5',
    changes: ['set', 'increment', 'decrement', 'copy'],
    isValue: (value) => typeof value === 'number' && Number.isFinite(value),
    format: String,
    parse: (text) => (NUMBER.test(text) ? Number(text) : null),
  },
  Date: {
    label: 'Date',
    holds: 'dates',
    expected: 'a date such as 2026-12-31 or 31/12/2026',
    changes: ['today', 'set', 'copy'],
    isValue: (value) => typeof value === 'string' && parsePlainDate(value) !== null,
    format: (value) => formatPlainDate(String(value)),
    parse: parseDate,
  },
  YesNo: {
    label: 'Yes/No',
    holds: 'yes or no',
    expected: 'yes or no',
    changes: ['set', 'copy'],
    isValue: (value) => typeof value === 'boolean',
    format: (value) => (value === true ? 'Yes' : 'No'),
    parse: parseYesNo,
  },
} satisfies Readonly<Record<string, FieldType>>;

export type DataFieldType = keyof typeof TABLE;

export const FIELD_TYPES: Readonly<Record<DataFieldType, FieldType>> = TABLE;

export const DATA_FIELD_TYPES = Object.keys(TABLE) as readonly DataFieldType[];

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;
const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const YES: readonly string[] = ['yes', 'true', '1'];
const NO: readonly string[] = ['no', 'false', '0'];

function parseDate(text: string): string | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month}-${day}`;
  return parsePlainDate(iso) === null ? null : iso;
}

function parseYesNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}
