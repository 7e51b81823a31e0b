import { DEFAULT_SENDING, type SendingRules } from '#domain/account/sending-rules.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';

const MERGE_FIELD = /@([A-Z][A-Z0-9_]{0,49})@/g;
type Reader = Pick<Contact, 'email' | 'fields'>;
type Sender = Pick<SendingRules, 'postalAddress'>;

const UNSUBSCRIBE = 'UNSUBSCRIBE';
const POSTAL_ADDRESS = 'POSTALADDRESS';
const LEGAL_FIELDS = [UNSUBSCRIBE, POSTAL_ADDRESS] as const;
export type LegalField = (typeof LEGAL_FIELDS)[number];
/** Besides the data fields; one of the same name comes first. */
const BUILT_IN: ReadonlySet<string> = new Set(['EMAIL', ...LEGAL_FIELDS]);
/** Leads to nobody: what people do with it is simulated. */
const UNSUBSCRIBE_LINK = 'https://example.com/unsubscribe';

/**
 * The text as this contact would read it: "Hello @FIRSTNAME@" -> "Hello Amelia". A field without a value leaves nothing;
 * what names no data field stays as it was typed. `@EMAIL@`, `@UNSUBSCRIBE@` and `@POSTALADDRESS@` are there in every account.
 */
export function fillMergeFields(
  text: string,
  contact: Reader,
  dataFields: ReadonlyMap<string, DataField>,
  sender: Sender = DEFAULT_SENDING,
): string {
  return replaceMergeFields(
    text,
    (typed, name) => formatMergeField(name, contact, dataFields, sender) ?? typed,
  );
}

/** What stands in place of a name between @ signs; null for one that names no data field. */
export function formatMergeField(
  name: string,
  contact: Reader,
  dataFields: ReadonlyMap<string, DataField>,
  { postalAddress }: Sender,
): string | null {
  const field = dataFields.get(name);
  if (field) return formatValue(contact.fields[name] ?? null, field);
  if (name === 'EMAIL') return contact.email;
  if (name === UNSUBSCRIBE) return UNSUBSCRIBE_LINK;
  return name === POSTAL_ADDRESS ? postalAddress : null;
}

/** What every email to many people needs by law, and which of it a text lacks. */
export function findMissingLegalFields(text: string): readonly LegalField[] {
  const names = findMergeFields(text);
  return LEGAL_FIELDS.filter((name) => !names.includes(name));
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
  return findMergeFields(text).filter((name) => !BUILT_IN.has(name) && !dataFields.has(name));
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
