import { getMonthLength, getWeekday, toCalendarDay, type Weekday } from '#domain/schedule/plain-date.ts';

/** A day of every month: by its number, the last one, or the nth or last of a weekday. */
export type MonthDay =
  /** 1 to 31; in a month that is shorter its last day. */
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'lastDay' }
  | { readonly kind: 'weekday'; readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly weekday: Weekday };

/** Whether a day, counted from 1970-01-01, is the one of its month. [S10] A day that a month lacks is its last. */
export function isMonthDay(day: number, on: MonthDay): boolean {
  const date = toCalendarDay(day);
  const length = getMonthLength(date.year, date.month);
  switch (on.kind) {
    case 'day':
      return date.day === Math.min(on.day, length);
    case 'lastDay':
      return date.day === length;
    case 'weekday':
      if (getWeekday(day) !== on.weekday) return false;
      return on.nth === 'last' ? date.day + 7 > length : Math.ceil(date.day / 7) === on.nth;
  }
}
