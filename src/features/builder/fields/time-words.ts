import { WEEKDAY_NAMES } from '#domain/words/recurrences.ts';

/** What the panels say about days, dates and times. */
export const TIME_WORDS = {
  delayKinds: {
    days: 'Days, hours and minutes',
    untilTimeOfDay: 'Until a set time of day',
    daysAtTime: 'Number of days and a time of day',
    untilWeekday: 'Until a day of the week',
    untilDayOfMonth: 'Until a day of the month',
    untilDate: 'Until a set date',
    untilDateField: 'Until a date in a data field',
  },
  length: 'Length',
  daysHint:
    'A day is 24 hours from arrival. With 2 days, a contact who arrives on Monday at 10:00 continues on Wednesday at 10:00.',
  localDaysHint: 'Counted in calendar days.',
  dateHint: 'Contacts who arrive after this date continue immediately.',
  fieldHint: 'Contacts with no date, or whose date has passed, continue immediately.',
  anniversaryHint: 'Contacts with no date continue immediately.',
  weekly: 'Weekly',
  monthly: 'Monthly',
  weekdays: 'Days of the week',
  monthDay: 'Day of the month',
  monthDays: [
    { value: 'day', label: 'On a date' },
    { value: 'lastDay', label: 'Last day' },
    { value: '1', label: 'First' },
    { value: '2', label: 'Second' },
    { value: '3', label: 'Third' },
    { value: '4', label: 'Fourth' },
    { value: 'last', label: 'Last' },
  ] as const,
  number: 'Date (1 to 31)',
  shortMonths: 'In shorter months, the last day is used.',
  weekday: 'Weekday',
  weekdayNames: WEEKDAY_NAMES,
} as const;
