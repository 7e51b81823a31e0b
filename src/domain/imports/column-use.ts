import type { DataFieldType } from '#domain/data-fields/field-types.ts';

/** What a column of a CSV file is for. A new field is made with the type named. */
export type ColumnUse =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'email' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'newField'; readonly name: string; readonly type: DataFieldType };
