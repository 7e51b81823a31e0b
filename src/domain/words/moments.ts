import type { Instant } from '#domain/schedule/instant.ts';
import { parsePlainDate, toCalendarDay } from '#domain/schedule/plain-date.ts';
import { Temporal, type TemporalDate, type ZonedDateTime } from '#domain/schedule/temporal.ts';
import { WEEKDAY_NAMES } from './recurrences.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "Tuesday 24 November at 09:00"; the year is told when it is not that of `now`. */
export function formatMoment(at: Instant, now: Instant, timeZone: string): string {
  const local = inZone(at, timeZone);
  return `${dayWords(local.toPlainDate(), inZone(now, timeZone).year)} at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** "Tuesday 1 December": the local day of `at`, moved by whole days. */
export function formatDay(at: Instant, moved: { readonly days: number }, timeZone: string): string {
  const day = inZone(at, timeZone).toPlainDate();
  return dayWords(day.add(moved), day.year);
}

/** "24 November 2026", for a calendar day "2026-11-24"; any other text as it is. */
export function formatPlainDate(date: string): string {
  const day = parsePlainDate(date);
  if (day === null) return date;
  const { year, month, day: dayOfMonth } = toCalendarDay(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

function dayWords(day: TemporalDate, presentYear: number): string {
  const year = day.year === presentYear ? '' : ` ${day.year}`;
  return `${WEEKDAY_NAMES[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]}${year}`;
}

function inZone(at: Instant, timeZone: string): ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
