import type { ProgramReport } from '#contract/report.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { dayOfPlainDate, plainDateOfDay } from '#domain/schedule/plain-date.ts';

/** The days of the period, the first first. */
export function daysOf({ from, days }: Pick<ProgramReport, 'from' | 'days'>): readonly PlainDate[] {
  const first = dayOfPlainDate(from) ?? 0;
  return days.enrolled.map((_, index) => plainDateOfDay(first + index));
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
