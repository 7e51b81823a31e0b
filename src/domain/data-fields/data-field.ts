import type { DataFieldType } from './field-types.ts';

/** A column of the audience. Names are upper case, as the original's: FIRSTNAME, RENEWALDATE. */
export type DataField = { readonly name: string; readonly type: DataFieldType };

/** Capitals, digits and underscores, a letter first, up to 50. EMAIL is the address itself, in merge fields. */
export function isFieldName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]{0,49}$/.test(name) && name !== 'EMAIL';
}
