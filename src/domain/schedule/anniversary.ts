import { calendarDayOf } from '#domain/schedule/plain-date.ts';

/**
 * Whether `day` is an anniversary of `ofDay`: same month and day in a later year.
 * [S5] That of 29 February falls on 28 February in a year without one.
 */
export function isAnniversary(day: number, ofDay: number): boolean {
  const date = calendarDayOf(day);
  const origin = calendarDayOf(ofDay);
  if (date.year <= origin.year || date.month !== origin.month) return false;
  if (date.day === origin.day) return true;
  return origin.month === 2 && origin.day === 29 && date.day === 28 && !isLeapYear(date.year);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
