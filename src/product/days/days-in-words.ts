import type { PlainDate } from '#domain/schedule/instant.ts';
import { dayOfPlainDate, plainDateOfDay } from '#domain/schedule/plain-date.ts';

/** So many days on end, the first first. */
export function daysFrom(first: PlainDate, count: number): readonly PlainDate[] {
  const day = dayOfPlainDate(first) ?? 0;
  return Array.from({ length: count }, (_, index) => plainDateOfDay(day + index));
}

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Tue 3 Nov 2026". */
export function dayInWords(date: PlainDate): string {
  return FORMAT.format(Date.parse(`${date}T00:00:00Z`)).replaceAll(',', '');
}
