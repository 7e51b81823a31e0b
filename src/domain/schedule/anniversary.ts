import { DAY } from '#domain/schedule/instant.ts';
import { getMonthLength, toCalendarDay } from '#domain/schedule/plain-date.ts';

/**
 * Whether `day` is an anniversary of `ofDay`: same month and day in a later year.
 * [S5] That of 29 February falls on 28 February in a year without one.
 */
export function isAnniversary(day: number, ofDay: number): boolean {
  const date = toCalendarDay(day);
  const origin = toCalendarDay(ofDay);
  return date.year > origin.year && date.month === origin.month && getAnniversary(date.year, ofDay) === day;
}

/** The first anniversary of `ofDay` from a day on. */
export function findNextAnniversary(from: number, ofDay: number): number {
  const year = Math.max(toCalendarDay(from).year, toCalendarDay(ofDay).year + 1);
  const day = getAnniversary(year, ofDay);
  return day >= from ? day : getAnniversary(year + 1, ofDay);
}

/** The day of a year on which that of `ofDay` comes round. [S5] */
export function getAnniversary(year: number, ofDay: number): number {
  const { month, day } = toCalendarDay(ofDay);
  return Date.UTC(year, month - 1, Math.min(day, getMonthLength(year, month))) / DAY;
}
