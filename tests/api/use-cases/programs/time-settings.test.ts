import { describe, expect, test } from 'vitest';
import { design as schema } from '#contract/design.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import type { EnrolmentSchedule } from '#domain/schedule/enrolment-schedule.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import { aDesign, dateSplit, delay, start } from '#tests/domain/builders/a-design.ts';

const at = '09:00' as TimeOfDay;
const onField = { field: 'JOINED', direction: 'before', days: 7, isAnniversary: true } as const;

const DELAYS: readonly DelaySettings[] = [
  { kind: 'days', days: 1 },
  { kind: 'untilTimeOfDay', at },
  { kind: 'daysAtTime', days: 365, at },
  { kind: 'untilWeekday', weekdays: [1, 7], at },
  { kind: 'untilDayOfMonth', on: { kind: 'day', day: 31 }, at },
  { kind: 'untilDayOfMonth', on: { kind: 'lastDay' }, at },
  { kind: 'untilDayOfMonth', on: { kind: 'weekday', nth: 'last', weekday: 5 }, at },
  { kind: 'untilDate', date: '2026-12-24' as PlainDate, at },
  { kind: 'untilDate', date: null, at },
  { kind: 'untilDateField', ...onField, at },
  { kind: 'untilDateField', ...onField, field: '', at },
];
const SCHEDULES: readonly EnrolmentSchedule[] = [
  { kind: 'none' },
  { kind: 'daily', at },
  { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], at },
  { kind: 'monthly', on: { kind: 'weekday', nth: 1, weekday: 1 }, at },
];

describe('the contract of a design', () => {
  test('[N1] [N3] [N15] takes every delay, schedule and date split as it is', () => {
    const nodes = [
      ...SCHEDULES.map((schedule, index) => start({ schedule }, `start-${index}`)),
      start({ rule: { kind: 'dateField', ...onField, field: '' } }, 'start-rule'),
      ...DELAYS.map((settings, index) => delay(`wait-${index}`, settings)),
      dateSplit('split'),
      dateSplit('split-open', { date: null }),
    ];
    const drawn = aDesign({ nodes, connectors: [] });
    expect(schema.parse(drawn)).toEqual(drawn);
  });

  test.each<unknown>([
    { kind: 'untilWeekday', weekdays: [], at },
    { kind: 'untilWeekday', weekdays: [0], at },
    { kind: 'untilDayOfMonth', on: { kind: 'day', day: 32 }, at },
    { kind: 'untilDayOfMonth', on: { kind: 'weekday', nth: 5, weekday: 1 }, at },
    { kind: 'untilDate', date: '2026-02-30', at },
    { kind: 'untilDateField', ...onField, days: -1, at },
    { kind: 'daysAtTime', days: 1, at: '24:00' },
    { kind: 'days', days: 1, at },
  ])('[V9] refuses a delay that means nothing: %o', (settings) => {
    const drawn = aDesign({ nodes: [delay('wait', settings as DelaySettings)], connectors: [] });
    expect(schema.safeParse(drawn).success).toBe(false);
  });
});
