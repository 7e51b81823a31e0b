import { describe, expect, test } from 'vitest';
import type { Instant, TimeOfDay } from '#domain/schedule/instant.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';
import { getPlainDate, type Weekday } from '#domain/schedule/plain-date.ts';
import { createSlotFinder, findSlotAfter, type Recurrence } from '#domain/schedule/recurrence.ts';
import { faultsOfDailySlots } from '#tests/domain/schedule/wall-clock.ts';

const daily = (at: string): Recurrence => ({ kind: 'daily', at: at as TimeOfDay });
const weekly = (...weekdays: Weekday[]): Recurrence => ({ kind: 'weekly', weekdays, at: NINE });
const monthly = (on: MonthDay): Recurrence => ({ kind: 'monthly', on, at: NINE });
const NINE = '09:00' as TimeOfDay;
const moment = (text: string) => Date.parse(text) as Instant;
const said = (at: number) => new Date(at).toISOString();

function slotsFrom(from: string, at: string, timeZone: string, count: number): Instant[] {
  const slots: Instant[] = [];
  let last = moment(from);
  while (slots.length < count) {
    last = findSlotAfter(daily(at), last, timeZone);
    slots.push(last);
  }
  return slots;
}

describe('a daily slot', () => {
  test('is later on the same day when the time is still ahead', () => {
    const slot = findSlotAfter(daily('09:00'), moment('2026-01-10T08:00:00Z'), 'Europe/London');
    expect(said(slot)).toBe('2026-01-10T09:00:00.000Z');
  });

  test('[S4] is the next day when the clock reads the time already', () => {
    const slot = findSlotAfter(daily('09:00'), moment('2026-01-10T09:00:00Z'), 'Europe/London');
    expect(said(slot)).toBe('2026-01-11T09:00:00.000Z');
  });

  test('keeps the local hour when the clocks go forward', () => {
    expect(slotsFrom('2026-03-28T00:00:00Z', '09:00', 'Europe/London', 2).map(said)).toEqual([
      '2026-03-28T09:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
    ]);
  });

  test('[S1] a time that does not exist runs at the next that does', () => {
    expect(slotsFrom('2026-03-07T12:00:00Z', '02:30', 'America/New_York', 2).map(said)).toEqual([
      '2026-03-08T07:00:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ]);
  });

  test('[S1] runs after a gap of half an hour', () => {
    const slot = findSlotAfter(daily('02:15'), moment('2026-10-03T00:00:00Z'), 'Australia/Lord_Howe');
    expect(said(slot)).toBe('2026-10-03T15:30:00.000Z');
  });

  test('[S2] a time that occurs twice runs once, the first time', () => {
    expect(slotsFrom('2026-10-25T00:00:00Z', '01:30', 'Europe/London', 2).map(said)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  test('[S2] runs the next day when asked between the two', () => {
    const slot = findSlotAfter(daily('01:30'), moment('2026-10-25T00:45:00Z'), 'Europe/London');
    expect(said(slot)).toBe('2026-10-26T01:30:00.000Z');
  });

  test('[S3] a day that a zone leaves out has no slot', () => {
    expect(slotsFrom('2011-12-29T00:00:00Z', '09:00', 'Pacific/Apia', 2).map(said)).toEqual([
      '2011-12-29T19:00:00.000Z',
      '2011-12-30T19:00:00.000Z',
    ]);
  });

  test('[S1] a gap that ends the day runs at the midnight after it', () => {
    expect(slotsFrom('2026-03-28T12:00:00Z', '23:30', 'America/Nuuk', 2).map(said)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });
});

/** The next so many slots from a moment on, as days of the wall clock. */
function daysFrom(recurrence: Recurrence, from: string, count: number, timeZone = 'Europe/London'): string[] {
  const days: string[] = [];
  let last = moment(from);
  while (days.length < count) {
    last = findSlotAfter(recurrence, last, timeZone);
    days.push(getPlainDate(last, timeZone));
  }
  return days;
}

describe('a weekly slot', () => {
  test('[S9] comes on each of its weekdays', () => {
    expect(daysFrom(weekly(1, 5), '2026-11-24T10:00:00Z', 3)).toEqual([
      '2026-11-27',
      '2026-11-30',
      '2026-12-04',
    ]);
  });

  test('[S4] is a week later when the clock reads the time on its day already', () => {
    expect(daysFrom(weekly(2), '2026-11-24T09:00:00Z', 1)).toEqual(['2026-12-01']);
  });

  test('[S9] keeps the local hour when the clocks change', () => {
    const slots = ['2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z'].map((from) =>
      said(findSlotAfter(weekly(7), moment(from), 'Europe/London')),
    );
    expect(slots).toEqual(['2026-03-29T08:00:00.000Z', '2026-10-25T09:00:00.000Z']);
  });

  test('[S3] passes a week in which the zone leaves its day out', () => {
    expect(daysFrom(weekly(5), '2011-12-24T00:00:00Z', 2, 'Pacific/Apia')).toEqual([
      '2012-01-06',
      '2012-01-13',
    ]);
  });

  test('[S9] never comes without a weekday', () => {
    expect(findSlotAfter(weekly(), moment('2026-11-24T10:00:00Z'), 'UTC')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a monthly slot', () => {
  test('[S10] comes on its day', () => {
    expect(daysFrom(monthly({ kind: 'day', day: 15 }), '2026-11-24T10:00:00Z', 2)).toEqual([
      '2026-12-15',
      '2027-01-15',
    ]);
  });

  test('[S10] comes on the last day of a month that lacks its day', () => {
    expect(daysFrom(monthly({ kind: 'day', day: 31 }), '2027-12-31T10:00:00Z', 4)).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });

  test('[S10] comes on the last day', () => {
    expect(daysFrom(monthly({ kind: 'lastDay' }), '2026-11-24T10:00:00Z', 4)).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ]);
  });

  test.each<readonly [MonthDay & { kind: 'weekday' }, readonly string[]]>([
    [{ kind: 'weekday', nth: 1, weekday: 1 }, ['2026-12-07', '2027-01-04', '2027-02-01']],
    [{ kind: 'weekday', nth: 2, weekday: 2 }, ['2026-12-08', '2027-01-12', '2027-02-09']],
    [{ kind: 'weekday', nth: 4, weekday: 7 }, ['2026-12-27', '2027-01-24', '2027-02-28']],
    [{ kind: 'weekday', nth: 'last', weekday: 5 }, ['2026-11-27', '2026-12-25', '2027-01-29']],
    [{ kind: 'weekday', nth: 'last', weekday: 1 }, ['2026-11-30', '2026-12-28', '2027-01-25']],
  ])('[S10] comes on a weekday of the month: %o', (on, days) => {
    expect(daysFrom(monthly(on), '2026-11-24T10:00:00Z', 3)).toEqual(days);
  });

  test('[S10] an nth or last weekday comes once in each of 1,200 months', () => {
    const missed = EVERY_MONTH_DAY.flatMap((on) => {
      const days = daysFrom(monthly(on), '2000-01-01T00:00:00Z', 1_200, 'UTC');
      const months = new Set(days.map((day) => day.slice(0, 7)));
      return months.size === days.length && days.at(-1)?.startsWith('2099-12') ? [] : [on];
    });
    expect(missed).toEqual([]);
  });
});

const EVERY_MONTH_DAY: readonly MonthDay[] = [
  { kind: 'day', day: 29 },
  { kind: 'day', day: 31 },
  { kind: 'lastDay' },
  { kind: 'weekday', nth: 1, weekday: 7 },
  { kind: 'weekday', nth: 4, weekday: 3 },
  { kind: 'weekday', nth: 'last', weekday: 6 },
];

describe('slotFinder', () => {
  test('answers like a search, in whatever order it is asked', () => {
    const find = createSlotFinder(weekly(1, 3), 'Europe/London');
    const asked = [24, 25, 1, 24, 10, 2, 25, 30].map((day) =>
      moment(`2026-11-${String(day).padStart(2, '0')}`),
    );
    expect(asked.map(find)).toEqual(
      asked.map((after) => findSlotAfter(weekly(1, 3), after, 'Europe/London')),
    );
  });
});

describe('through two years, with every change of the clocks', () => {
  test.each([
    ['Europe/London', '02:30'],
    ['Europe/London', '01:30'],
    ['America/New_York', '02:30'],
    ['Australia/Lord_Howe', '02:15'],
    ['Asia/Kathmandu', '09:00'],
    ['Africa/Casablanca', '02:30'],
    ['America/Santiago', '00:00'],
    ['UTC', '09:00'],
  ])('[S4] one slot each local day of two years in %s at %s', (timeZone, at) => {
    const slots = slotsFrom('2025-01-01T12:00:00Z', at, timeZone, 730);
    expect(faultsOfDailySlots(slots, at, timeZone)).toEqual([]);
  });
});
