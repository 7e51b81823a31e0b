import type { PlainDate } from '#domain/schedule/instant.ts';

/** Text, Number, Date as a calendar day, Yes/No; null when the contact has no value. */
export type FieldValue = string | number | boolean | PlainDate | null;
