import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';

const MERGE_FIELD = /@([A-Z][A-Z0-9_]{0,49})@/g;
type Reader = Pick<Contact, 'email' | 'fields'>;

/**
 * The text as this contact would read it: "Hello @FIRSTNAME@" -> "Hello Amelia". A field without a value leaves nothing;
 * what names no data field stays as it was typed.
 */
export function fillMergeFields(
  text: string,
  contact: Reader,
  dataFields: ReadonlyMap<string, DataField>,
): string {
  return replaceMergeFields(text, (typed, name) => formatMergeField(name, contact, dataFields) ?? typed);
}

/** What stands in place of a name between @ signs; null for one that names no data field. */
export function formatMergeField(
  name: string,
  contact: Reader,
  dataFields: ReadonlyMap<string, DataField>,
): string | null {
  if (name === 'EMAIL') return contact.email;
  const field = dataFields.get(name);
  return field ? formatValue(contact.fields[name] ?? null, field) : null;
}

/** `typed` is the name with its @ signs. */
export function replaceMergeFields(text: string, replace: (typed: string, name: string) => string): string {
  return text.replaceAll(MERGE_FIELD, (typed, name: string) => replace(typed, name));
}

/** What stands between @ signs like a merge field and names no data field: it would be sent as it was typed. */
export function findUnknownMergeFields(
  text: string,
  dataFields: ReadonlyMap<string, DataField>,
): readonly string[] {
  return findMergeFields(text).filter((name) => name !== 'EMAIL' && !dataFields.has(name));
}

/** The data fields that this contact has no value of: nothing would stand in their place. */
export function findEmptyMergeFields(
  text: string,
  contact: Reader,
  dataFields: ReadonlyMap<string, DataField>,
): readonly string[] {
  return findMergeFields(text).filter((name) => {
    const field = dataFields.get(name);
    return field !== undefined && formatValue(contact.fields[name] ?? null, field) === '';
  });
}

/** The names between @ signs, each once; EMAIL is the address. */
export function findMergeFields(text: string): readonly string[] {
  return [...new Set([...text.matchAll(MERGE_FIELD)].map(([, name = '']) => name))];
}

function formatValue(value: FieldValue, { type }: DataField): string {
  return value === null ? '' : FIELD_TYPES[type].format(value);
}
