import type { Brand } from '#domain/brand.ts';

/** A moment, in whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A wall-clock time "HH:MM", 00:00 to 23:59, in the account's time zone. */
export type TimeOfDay = Brand<string, 'TimeOfDay'>;

/** A calendar day "YYYY-MM-DD" in the account's time zone. */
export type PlainDate = Brand<string, 'PlainDate'>;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Twenty-four hours; a local day may be longer or shorter. */
export const DAY = 24 * HOUR;

export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

export function later(at: Instant, milliseconds: number): Instant {
  return (at + milliseconds) as Instant;
}

const PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether text is a wall-clock time "HH:MM". */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return PATTERN.test(text);
}
