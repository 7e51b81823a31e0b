/** A day of the calendar is 'YYYY-MM-DD', of no zone. Here is what fields and calendars count with. */

export const MONTHS = [
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
] as const;

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const MS_PER_DAY = 86_400_000;

/** Null where the calendar has no such day. Months count from 1. */
export function makeDay(year: number, month: number, day: number): string | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? at.toISOString().slice(0, 10) : null;
}

export function splitDay(day: string): Readonly<{ year: number; month: number; date: number }> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

/** 0 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of another month, or the last one that it has. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = splitDay(day);
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + months, 1);
  const [shownYear, shownMonth] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return (
    makeDay(shownYear, shownMonth, date) ??
    makeDay(shownYear, shownMonth, Math.min(date, daysIn(shownYear, shownMonth))) ??
    day
  );
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day of its week. */
export function startOfWeek(day: string, firstWeekday: number): string {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The weeks that a month touches, each of seven days. */
export function weeksOf(day: string, firstWeekday: number): readonly (readonly string[])[] {
  const { year, month } = splitDay(day);
  const first = startOfWeek(`${day.slice(0, 8)}01`, firstWeekday);
  const last = `${day.slice(0, 8)}${String(daysIn(year, month)).padStart(2, '0')}`;
  const weeks: string[][] = [];
  for (let start = first; start <= last; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  }
  return weeks;
}

/** "Tuesday 24 November 2026" */
export function nameDay(day: string): string {
  const { year, month, date } = splitDay(day);
  return `${WEEKDAYS[weekdayOf(day)]} ${date} ${MONTHS[month - 1]} ${year}`;
}
