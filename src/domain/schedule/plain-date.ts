import { DAY, type Instant, type PlainDate } from '#domain/schedule/instant.ts';
import { getLocalDay, resolveWallTime } from '#domain/schedule/time-zone.ts';

const HYPHEN = 45;
const ZERO = 48;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** 1 = Monday to 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The calendar day of a moment in the zone. */
export function getPlainDate(at: Instant, timeZone: string): PlainDate {
  return toPlainDate(getLocalDay(at, timeZone));
}

/**
 * Days since 1970-01-01, or null for a text that is no calendar day. The engine asks for every date of every contact, so
 * it reads the digits itself: ten times quicker than a pattern.
 */
export function parsePlainDate(date: string): number | null {
  if (date.length !== 10 || date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsAt(date, 0, 4);
  const month = digitsAt(date, 5, 7);
  const day = digitsAt(date, 8, 10);
  // Date.UTC takes years before 100 for those of the twentieth century.
  if (!(year >= 100 && day >= 1 && day <= getMonthLength(year, month))) return null;
  return Date.UTC(year, month - 1, day) / DAY;
}

export function toPlainDate(day: number): PlainDate {
  const { year, month, day: dayOfMonth } = toCalendarDay(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as PlainDate;
}

/** 1970-01-01 was a Thursday. */
export function getWeekday(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The first moment of the local day: midnight, or the first time after it that exists. */
export function getStartOfDay(day: number, timeZone: string): Instant {
  return resolveWallTime(day * DAY, timeZone);
}

/** Civil date of a day number, after Howard Hinnant's "days from civil", which needs no Date object. */
export function toCalendarDay(day: number): CalendarDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** NaN where there is anything but digits. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** NaN for a month that there is not. */
export function getMonthLength(year: number, month: number): number {
  const isLeapFebruary = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeapFebruary ? 29 : (MONTH_LENGTHS[month - 1] ?? Number.NaN);
}
