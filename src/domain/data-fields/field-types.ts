import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import type { DataFieldType, FieldValue } from './data-field.ts';
import type { FieldChangeKind } from './field-change.ts';

export const CHANGES_OF_TYPE: Readonly<Record<DataFieldType, readonly FieldChangeKind[]>> = {
  Text: ['set', 'copy'],
  Number: ['set', 'increment', 'decrement', 'copy'],
  Date: ['today', 'set', 'copy'],
  YesNo: ['set', 'copy'],
};

/** Whether a value can stand in a field of the type. */
export function isValueOfType(value: FieldValue, type: DataFieldType): boolean {
  switch (type) {
    case 'Text':
      return typeof value === 'string' && value !== '';
    case 'Number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Date':
      return typeof value === 'string' && parsePlainDate(value) !== null;
    case 'YesNo':
      return typeof value === 'boolean';
  }
}
