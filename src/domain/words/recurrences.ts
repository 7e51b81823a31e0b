import type { MonthDay } from '#domain/schedule/month-day.ts';
import type { Weekday } from '#domain/schedule/plain-date.ts';
import type { Recurrence } from '#domain/schedule/recurrence.ts';
import { formatList } from './numbers.ts';

/** From Monday on. */
export const WEEKDAY_NAMES: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const NTH = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' } as const;

/** "Daily at 09:00", "Weekly on Monday and Friday at 09:00", "Monthly on the 15th at 09:00" */
export function describeRecurrence(recurrence: Recurrence): string {
  const { at } = recurrence;
  switch (recurrence.kind) {
    case 'daily':
      return `Daily at ${at}`;
    case 'weekly':
      return `Weekly on ${formatWeekdays(recurrence.weekdays, 'and')} at ${at}`;
    case 'monthly':
      return `Monthly on ${formatMonthDay(recurrence.on)} at ${at}`;
  }
}

/** "Monday", "Monday and Friday"; three or more are cut short: "Mon, Wed and Fri". */
export function formatWeekdays(weekdays: readonly Weekday[], joint: 'and' | 'or'): string {
  const names = weekdays.toSorted((a, b) => a - b).map((weekday) => WEEKDAY_NAMES[weekday - 1] ?? '');
  return formatList(names.length < 3 ? names : names.map((name) => name.slice(0, 3)), joint);
}

/** "the 15th", "the last day of the month", "the first Monday" */
export function formatMonthDay(on: MonthDay): string {
  switch (on.kind) {
    case 'day':
      return `the ${ordinal(on.day)}`;
    case 'lastDay':
      return 'the last day of the month';
    case 'weekday':
      return `the ${NTH[on.nth]} ${WEEKDAY_NAMES[on.weekday - 1]} of the month`;
  }
}

function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14;
  const ending = isTeen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th');
  return `${day}${ending}`;
}
