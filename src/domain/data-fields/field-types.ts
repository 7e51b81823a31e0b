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
  readonly changes: readonly FieldChangeKind[];
  /** Whether a value can be stored in a field of the type. */
  readonly isValue: (value: FieldValue) => boolean;
  /** As a contact reads it in a message. */
  readonly format: (value: Value) => string;
};

/** The one table of data-field types, in the order in which screens offer them. A row makes a type. */
const TABLE = {
  Text: {
    label: 'Text',
    holds: 'text',
    changes: ['set', 'copy'],
    isValue: (value) => typeof value === 'string' && value !== '',
    format: String,
  },
  Number: {
    label: 'Number',
    holds: 'numbers',
    changes: ['set', 'increment', 'decrement', 'copy'],
    isValue: (value) => typeof value === 'number' && Number.isFinite(value),
    format: String,
  },
  Date: {
    label: 'Date',
    holds: 'dates',
    changes: ['today', 'set', 'copy'],
    isValue: (value) => typeof value === 'string' && parsePlainDate(value) !== null,
    format: (value) => formatPlainDate(String(value)),
  },
  YesNo: {
    label: 'Yes/No',
    holds: 'yes or no',
    changes: ['set', 'copy'],
    isValue: (value) => typeof value === 'boolean',
    format: (value) => (value === true ? 'Yes' : 'No'),
  },
} satisfies Readonly<Record<string, FieldType>>;

export type DataFieldType = keyof typeof TABLE;

export const FIELD_TYPES: Readonly<Record<DataFieldType, FieldType>> = TABLE;

export const DATA_FIELD_TYPES = Object.keys(TABLE) as readonly DataFieldType[];
