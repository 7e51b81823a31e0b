import type { PlainDate } from '#domain/schedule/instant.ts';
import { dayOfPlainDate } from '#domain/schedule/plain-date.ts';
import type { Contact } from './contact.ts';
import type { DataField, DataFieldType, FieldValue } from './data-field.ts';
import { fieldValue } from './match-field.ts';

/** What is done to one data field. Which changes a field allows is for its type to say. */
export type FieldChange =
  | { readonly kind: 'set'; readonly value: NonNullable<FieldValue> }
  | { readonly kind: 'increment'; readonly by: number }
  | { readonly kind: 'decrement'; readonly by: number }
  /** The local day on which it is done. */
  | { readonly kind: 'today' }
  /** What another field of the same type holds, nothing included. */
  | { readonly kind: 'copy'; readonly from: string };

export type FieldChangeKind = FieldChange['kind'];

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
      return typeof value === 'string' && dayOfPlainDate(value) !== null;
    case 'YesNo':
      return typeof value === 'boolean';
  }
}

/**
 * [A10] The contact with one field changed; the same contact when nothing changes; null when it can't be done: a field
 * is gone or of another type. A number that is not there counts as 0.
 */
export function withFieldChanged(
  contact: Contact,
  { field, change }: { readonly field: string; readonly change: FieldChange },
  { dataFields, today }: { readonly dataFields: ReadonlyMap<string, DataField>; readonly today: PlainDate },
): Contact | null {
  const type = dataFields.get(field)?.type;
  if (!type || !CHANGES_OF_TYPE[type].includes(change.kind)) return null;
  if (change.kind === 'copy' && dataFields.get(change.from)?.type !== type) return null;
  if (change.kind === 'set' && !isValueOfType(change.value, type)) return null;
  const before = fieldValue(contact, field);
  const after = changed(contact, before, change, today);
  if (typeof after === 'number' && !Number.isFinite(after)) return null;
  return after === before ? contact : { ...contact, fields: { ...contact.fields, [field]: after } };
}

function changed(contact: Contact, before: FieldValue, change: FieldChange, today: PlainDate): FieldValue {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'increment':
      return sum(before, change.by);
    case 'decrement':
      return sum(before, -change.by);
    case 'today':
      return today;
    case 'copy':
      return fieldValue(contact, change.from);
  }
}

/** Sums stay as exact as they are written: 0.1 + 0.2 is 0.3. */
function sum(before: FieldValue, by: number): number {
  const exact = (typeof before === 'number' ? before : 0) + by;
  return Math.abs(exact) < 1e9 ? Math.round(exact * 1e6) / 1e6 : exact;
}
