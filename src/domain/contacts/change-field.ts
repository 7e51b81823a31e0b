import type { DataField } from '#domain/data-fields/data-field.ts';
import type { FieldChange } from '#domain/data-fields/field-change.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import type { Contact } from './contact.ts';
import { getFieldValue } from './field-value.ts';

/**
 * [A10] The contact with one field changed; the same contact when nothing changes; null when it can't be done: a field
 * is gone or of another type. A number that is not there counts as 0.
 */
export function changeField(
  contact: Contact,
  { field, change }: { readonly field: string; readonly change: FieldChange },
  { dataFields, today }: { readonly dataFields: ReadonlyMap<string, DataField>; readonly today: PlainDate },
): Contact | null {
  const type = dataFields.get(field)?.type;
  if (!type || !FIELD_TYPES[type].changes.includes(change.kind)) return null;
  if (change.kind === 'copy' && dataFields.get(change.from)?.type !== type) return null;
  if (change.kind === 'set' && !FIELD_TYPES[type].isValue(change.value)) return null;
  const before = getFieldValue(contact, field);
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
      return getFieldValue(contact, change.from);
  }
}

/** Sums stay as exact as they are written: 0.1 + 0.2 is 0.3. */
function sum(before: FieldValue, by: number): number {
  const exact = (typeof before === 'number' ? before : 0) + by;
  return Math.abs(exact) < 1e9 ? Math.round(exact * 1e6) / 1e6 : exact;
}
