import { WEEKDAY_NAMES } from '#domain/words/recurrences.ts';

/** What the panels say about days, dates and times. */
export const TIME_WORDS = {
  delayKinds: {
    days: 'Number of days',
    untilTimeOfDay: 'Until a set time of day',
    daysAtTime: 'Number of days and a time of day',
    untilWeekday: 'Until a day of the week',
    untilDayOfMonth: 'Until a day of the month',
    untilDate: 'Until a set date',
    untilDateField: 'Until a date of the contact',
  },
  daysHint: 'Each is 24 hours.',
  localDaysHint: 'Counted in days of the calendar.',
  dateHint: 'Contacts who arrive later go on at once.',
  fieldHint: 'Contacts without a date, or for whom the moment is past, go on at once.',
  anniversaryHint: 'Contacts without a date go on at once.',
  weekly: 'Weekly',
  monthly: 'Monthly',
  weekdays: 'Days of the week',
  monthDay: 'Day of the month',
  monthDays: [
    { value: 'day', label: 'by number' },
    { value: 'lastDay', label: 'last day' },
    { value: '1', label: 'first' },
    { value: '2', label: 'second' },
    { value: '3', label: 'third' },
    { value: '4', label: 'fourth' },
    { value: 'last', label: 'last' },
  ] as const,
  number: 'Number',
  shortMonths: 'A month that is shorter has it on its last day.',
  weekday: 'Weekday',
  weekdayNames: WEEKDAY_NAMES,
} as const;
