import { formatInstant } from '#client/format.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';
import { parsePlainDate, toPlainDate } from '#domain/schedule/plain-date.ts';

/** So many days on end, the first first. */
export function daysFrom(first: PlainDate, count: number): readonly PlainDate[] {
  const day = parsePlainDate(first) ?? 0;
  return Array.from({ length: count }, (_, index) => toPlainDate(day + index));
}

/** "Tue 3 Nov 2026". */
export function formatDay(date: PlainDate): string {
  return formatInstant(Date.parse(`${date}T00:00:00Z`) as Instant, 'UTC', 'weekdayAndDay');
}
