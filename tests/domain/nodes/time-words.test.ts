import { describe, expect, test } from 'vitest';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import {
  checkNode,
  describeExample,
  describeSettings,
  listNodeReferences,
  summariseNode,
} from '#domain/nodes/registry.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import type { EnrolmentSchedule } from '#domain/schedule/enrolment-schedule.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { delay, start } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT: WordsContext = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const at = '09:00' as TimeOfDay;
const date = (text: string) => text as PlainDate;

const daysAtTime: DelaySettings = { kind: 'daysAtTime', days: 2, at };
const untilWeekday: DelaySettings = { kind: 'untilWeekday', weekdays: [5, 1], at };
const untilDay: DelaySettings = { kind: 'untilDayOfMonth', on: { kind: 'day', day: 15 }, at };
const untilDate: DelaySettings = { kind: 'untilDate', date: date('2026-12-24'), at };
const untilField = (settings: Partial<DelaySettings & { kind: 'untilDateField' }> = {}): DelaySettings => ({
  kind: 'untilDateField',
  field: 'DATEOFBIRTH',
  direction: 'before',
  days: 7,
  isAnniversary: false,
  at,
  ...settings,
});
const birthday = untilField({ direction: 'on', days: 0, isAnniversary: true });
const weekly: EnrolmentSchedule = { kind: 'weekly', weekdays: [1, 4], at };
const monthly = (on: MonthDay): EnrolmentSchedule => ({ kind: 'monthly', on, at });

const beforeBirth = {
  kind: 'untilDateField',
  field: 'DATEOFBIRTH',
  direction: 'before',
  days: 7,
  isAnniversary: false,
  at,
} as const;

describe('a delay on the card', () => {
  test.each<readonly [DelaySettings, string]>([
    [daysAtTime, 'Wait 2 days, then until 09:00'],
    [untilWeekday, 'Wait until Monday or Friday at 09:00'],
    [{ ...untilWeekday, weekdays: [3, 1, 5] } as DelaySettings, 'Wait until Mon, Wed or Fri at 09:00'],
    [untilDay, 'Wait until the 15th at 09:00'],
    [
      { kind: 'untilDayOfMonth', on: { kind: 'lastDay' }, at },
      'Wait until the last day of the month at 09:00',
    ],
    [
      { kind: 'untilDayOfMonth', on: { kind: 'weekday', nth: 2, weekday: 2 }, at },
      'Wait until the second Tuesday of the month at 09:00',
    ],
    [untilDate, 'Wait until 24 December 2026 at 09:00'],
    [{ kind: 'untilDate', date: null, at }, 'Wait until a date (not chosen yet)'],
    [untilField(), 'Wait until 7 days before DATEOFBIRTH at 09:00'],
    [untilField({ direction: 'on', days: 0 }), 'Wait until DATEOFBIRTH at 09:00'],
    [birthday, 'Wait until the anniversary of DATEOFBIRTH at 09:00'],
    [untilField({ field: '' }), 'Wait until a date (not chosen yet)'],
  ])('[N3] %o', (settings, words) => {
    expect(summariseNode(delay('wait', settings), CONTEXT)).toBe(words);
    expect(describeSettings(delay('wait', settings), CONTEXT)[0]).toEqual({
      label: 'Wait',
      value: words.slice(5),
    });
  });

  test('[S12] [S13] says what becomes of contacts whose date has passed, or who have none', () => {
    const late = { ...beforeBirth, ifPast: 'leave', ifNone: 'skip' } as const;
    expect(describeSettings(delay('wait', late), CONTEXT).slice(1)).toEqual([
      { label: 'If the date has passed', value: 'leave with outcome “Too late”' },
      { label: 'If there is no date', value: 'skip to the next delay' },
    ]);
  });
});

describe('a delay by an example', () => {
  test.each<readonly [DelaySettings, string]>([
    [daysAtTime, 'A contact who arrives now continues on Thursday 26 November at 09:00.'],
    [untilWeekday, 'A contact who arrives now continues on Friday 27 November at 09:00.'],
    [untilDay, 'A contact who arrives now continues on Tuesday 15 December at 09:00.'],
    [
      untilDate,
      'A contact who arrives now continues on Thursday 24 December at 09:00. Contacts who arrive after that continue immediately.',
    ],
    [
      { kind: 'untilDate', date: date('2026-11-23'), at },
      'This date has passed, so contacts continue immediately.',
    ],
    [
      untilField(),
      'A contact whose DATEOFBIRTH is 29 December 2026 continues on Tuesday 22 December at 09:00. Contacts with no date, or whose date has passed, continue immediately.',
    ],
    [
      birthday,
      'A contact whose DATEOFBIRTH is 22 December 2016 continues on Tuesday 22 December at 09:00. Contacts with no date continue immediately.',
    ],
    [{ kind: 'untilDate', date: null, at }, 'Complete the delay to see when contacts continue.'],
  ])('[N3] %o', (settings, words) => {
    expect(describeExample(delay('wait', settings), CONTEXT)).toBe(words);
  });
});

describe('a delay is checked', () => {
  const problemsOf = (settings: DelaySettings) =>
    checkNode(delay('wait', settings), CONTEXT.catalogue).map(({ code, field }) => `${code} ${field}`);

  test.each<readonly [DelaySettings, readonly string[]]>([
    [daysAtTime, []],
    [
      { kind: 'daysAtTime', days: 0, at: '' as TimeOfDay },
      ['settingOutOfRange days', 'settingOutOfRange at'],
    ],
    [untilWeekday, []],
    [{ kind: 'untilWeekday', weekdays: [], at }, ['settingOutOfRange weekdays']],
    [untilDay, []],
    [{ kind: 'untilDayOfMonth', on: { kind: 'day', day: 32 }, at }, ['settingOutOfRange day']],
    [untilDate, []],
    [{ kind: 'untilDate', date: null, at }, ['settingMissing date']],
    [untilField(), []],
    [untilField({ field: '' }), ['settingMissing field']],
    [untilField({ field: 'COUNTRY' }), ['settingOutOfRange field']],
    [untilField({ days: 366 }), ['settingOutOfRange days']],
  ])('[V9] %o', (settings, problems) => {
    expect(problemsOf(settings)).toEqual(problems);
  });

  test('[N6] a delay names the date field that it reads', () => {
    expect(listNodeReferences(delay('wait', untilField()))).toEqual([
      { kind: 'dataField', name: 'DATEOFBIRTH' },
    ]);
    expect(listNodeReferences(delay('wait', untilField({ field: '' })))).toEqual([]);
    expect(listNodeReferences(delay('wait', untilDate))).toEqual([]);
  });
});

describe('a schedule', () => {
  const onCard = (schedule: EnrolmentSchedule) => summariseNode(start({ schedule }), CONTEXT);

  test('[N1] is summarised on the card', () => {
    expect(onCard(weekly)).toBe('Weekly on Monday and Thursday at 09:00 · segment “New subscribers”');
    expect(onCard(monthly({ kind: 'day', day: 31 }))).toBe(
      'Monthly on the 31st at 09:00 · segment “New subscribers”',
    );
    expect(onCard(monthly({ kind: 'weekday', nth: 'last', weekday: 5 }))).toBe(
      'Monthly on the last Friday of the month at 09:00 · segment “New subscribers”',
    );
  });

  test('[N1] is explained by its next three enrolments', () => {
    expect(describeExample(start({ schedule: weekly, limit: 'everyTime' }), CONTEXT)).toBe(
      'Next: Thursday 26 November at 09:00, if the program is active. Enrols contacts in segment “New subscribers”, and again every time they meet the rule. Then Monday 30 November at 09:00 and Thursday 3 December at 09:00.',
    );
  });

  test('[N1] says whom a date rule misses when it does not run every day', () => {
    const rule = {
      kind: 'dateField',
      field: 'DATEOFBIRTH',
      direction: 'before',
      days: 7,
      isAnniversary: true,
    } as const;
    const schedule = monthly({ kind: 'lastDay' });
    expect(describeExample(start({ schedule, rule }), CONTEXT)).toBe(
      'Next: Monday 30 November at 09:00, if the program is active. Enrols contacts whose DATEOFBIRTH anniversary is Monday 7 December, once per contact. Contacts whose date falls between two enrolments are enrolled at the second. Then Thursday 31 December at 09:00 and Sunday 31 January 2027 at 09:00.',
    );
  });

  test('[V1] [V9] is validated', () => {
    const problemsOf = (schedule: EnrolmentSchedule) =>
      checkNode(start({ schedule }), CONTEXT.catalogue).map(({ field }) => field);
    expect(problemsOf(weekly)).toEqual([]);
    expect(problemsOf({ kind: 'weekly', weekdays: [], at })).toEqual(['weekdays']);
    expect(problemsOf(monthly({ kind: 'day', day: 0 }))).toEqual(['day']);
    expect(problemsOf({ kind: 'monthly', on: { kind: 'lastDay' }, at: '9' as TimeOfDay })).toEqual(['at']);
  });
});
