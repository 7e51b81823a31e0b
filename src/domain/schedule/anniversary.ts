import { DAY } from '#domain/schedule/instant.ts';
import { calendarDayOf, lengthOfMonth } from '#domain/schedule/plain-date.ts';

/**
 * Whether `day` is an anniversary of `ofDay`: same month and day in a later year.
 * [S5] That of 29 February falls on 28 February in a year without one.
 */
export function isAnniversary(day: number, ofDay: number): boolean {
  const date = calendarDayOf(day);
  const origin = calendarDayOf(ofDay);
  return date.year > origin.year && date.month === origin.month && anniversaryIn(date.year, ofDay) === day;
}

/** The first anniversary of `ofDay` from a day on. */
export function nextAnniversary(from: number, ofDay: number): number {
  const year = Math.max(calendarDayOf(from).year, calendarDayOf(ofDay).year + 1);
  const day = anniversaryIn(year, ofDay);
  return day >= from ? day : anniversaryIn(year + 1, ofDay);
}

/** The day of a year on which that of `ofDay` comes round. [S5] */
export function anniversaryIn(year: number, ofDay: number): number {
  const { month, day } = calendarDayOf(ofDay);
  return Date.UTC(year, month - 1, Math.min(day, lengthOfMonth(year, month))) / DAY;
}
