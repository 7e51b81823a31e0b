import type { PlainDate } from '#domain/schedule/instant.ts';

export type DataFieldType = 'Text' | 'Number' | 'Date' | 'YesNo';

export const DATA_FIELD_TYPES: readonly DataFieldType[] = ['Text', 'Number', 'Date', 'YesNo'];

/** A column of the audience. Names are upper case, as the original's: FIRSTNAME, RENEWALDATE. */
export type DataField = { readonly name: string; readonly type: DataFieldType };

/** Text, Number, Date as a calendar day, Yes/No; null when the contact has no value. */
export type FieldValue = string | number | boolean | PlainDate | null;

/** Capitals, digits and underscores, a letter first, up to 50. EMAIL is the address itself, in merge fields. */
export function isFieldName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]{0,49}$/.test(name) && name !== 'EMAIL';
}
