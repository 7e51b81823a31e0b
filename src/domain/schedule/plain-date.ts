import { DAY, type Instant, type PlainDate } from '#domain/schedule/instant.ts';
import { dayOf, momentOfWallTime } from '#domain/schedule/time-zone.ts';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** The calendar day of a moment in the zone. */
export function plainDateOf(at: Instant, timeZone: string): PlainDate {
  return plainDateOfDay(dayOf(at, timeZone));
}

/** Days since 1970-01-01, or null for a text that is no calendar day. */
export function dayOfPlainDate(date: string): number | null {
  const match = PLAIN_DATE.exec(date);
  if (!match) return null;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = milliseconds / DAY;
  // Date.UTC rolls 31 April over to 1 May; a day that does not come back the same is none.
  return plainDateOfDay(day) === date ? day : null;
}

export function plainDateOfDay(day: number): PlainDate {
  const { year, month, day: dayOfMonth } = calendarDayOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as PlainDate;
}

/** The first moment of the local day: midnight, or the first time after it that exists. */
export function startOfDay(day: number, timeZone: string): Instant {
  return momentOfWallTime(day * DAY, timeZone);
}

/** The first moment of the next local day. */
export function nextMidnight(after: Instant, timeZone: string): Instant {
  let day = dayOf(after, timeZone) + 1;
  // A zone that moves its date line has days of no length.
  while (startOfDay(day, timeZone) <= after) day++;
  return startOfDay(day, timeZone);
}

/** Civil date of a day number, after Howard Hinnant's "days from civil", which needs no Date object. */
export function calendarDayOf(day: number): CalendarDay {
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
