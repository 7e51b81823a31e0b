import type { FieldValue } from './field-value.ts';

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
