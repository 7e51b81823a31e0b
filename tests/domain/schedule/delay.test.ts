import { describe, expect, test } from 'vitest';
import { createDelayFinder, type DelaySettings, findDelayEnd } from '#domain/schedule/delay.ts';
import { HOUR, type Instant, type PlainDate, type TimeOfDay } from '#domain/schedule/instant.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';

const moment = (text: string) => Date.parse(text) as Instant;
const day = (text: string) => parsePlainDate(text) ?? Number.NaN;
const NINE = '09:00' as TimeOfDay;
const NO_DATE = Number.NaN;
const LONDON = 'Europe/London';

/** The end of a delay in London, or how long it takes. */
const until = (settings: DelaySettings, arrivedAt: string, inField = NO_DATE) =>
  new Date(findDelayEnd(settings, moment(arrivedAt), LONDON, inField)).toISOString();
const hours = (settings: DelaySettings, arrivedAt: string) =>
  (findDelayEnd(settings, moment(arrivedAt), LONDON) - moment(arrivedAt)) / HOUR;

const untilNine: DelaySettings = { kind: 'untilTimeOfDay', at: NINE };
const daysAtTime = (days: number, at: string): DelaySettings => ({
  kind: 'daysAtTime',
  days,
  at: at as TimeOfDay,
});
const field = (settings: Partial<DelaySettings & { kind: 'untilDateField' }> = {}): DelaySettings => ({
  kind: 'untilDateField',
  field: 'RENEWALDATE',
  direction: 'before',
  days: 7,
  isAnniversary: false,
  at: NINE,
  ...settings,
});
const anniversary = (settings: Partial<DelaySettings & { kind: 'untilDateField' }> = {}) =>
  field({ direction: 'on', days: 0, isAnniversary: true, ...settings });

describe('a number of days', () => {
  test('[S7] lasts 24 hours each, whatever the clocks do', () => {
    expect(until({ kind: 'days', days: 2 }, '2026-03-28T10:00:00Z')).toBe('2026-03-30T10:00:00.000Z');
  });
});

describe('until a time of day', () => {
  test('[S8] is an hour from 08:00 until 09:00', () => {
    expect(hours(untilNine, '2026-01-10T08:00:00Z')).toBe(1);
  });

  test('[S8] is the next morning from 10:00 until 09:00', () => {
    expect(hours(untilNine, '2026-01-10T10:00:00Z')).toBe(23);
  });

  test('[S8] is a day from that very minute', () => {
    expect(hours(untilNine, '2026-01-10T09:00:00Z')).toBe(24);
  });
});

describe('a number of days and a time of day', () => {
  test('[S11] is 50 hours from 08:00 until two days later at 10:00, and 46 from 12:00', () => {
    expect(hours(daysAtTime(2, '10:00'), '2026-01-10T08:00:00Z')).toBe(50);
    expect(hours(daysAtTime(2, '10:00'), '2026-01-10T12:00:00Z')).toBe(46);
  });

  test('[S11] counts days of the calendar through a change of the clocks', () => {
    expect(hours(daysAtTime(1, '10:00'), '2026-03-28T10:00:00Z')).toBe(23);
    expect(hours(daysAtTime(1, '10:00'), '2026-10-24T09:00:00Z')).toBe(25);
  });

  test('[S1] ends at the next time that exists on the day', () => {
    expect(until(daysAtTime(1, '01:30'), '2026-03-28T10:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('[S2] ends at the first of a time that occurs twice', () => {
    expect(until(daysAtTime(1, '01:30'), '2026-10-24T10:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('[S11] takes time although the clocks go back over midnight', () => {
    // 00:01 was 23:01 of the day before, so the minute after midnight had been there already.
    const arrivedAt = moment('2009-11-01T02:45:00Z');
    expect(findDelayEnd(daysAtTime(1, '00:00'), arrivedAt, 'America/St_Johns')).toBeGreaterThan(arrivedAt);
  });
});

describe('until a day of the week', () => {
  test('[S9] ends on the next of the days', () => {
    const settings: DelaySettings = { kind: 'untilWeekday', weekdays: [6, 1], at: NINE };
    expect(until(settings, '2026-11-24T10:00:00Z')).toBe('2026-11-28T09:00:00.000Z');
  });

  test('[S9] ends on the same day when the time is still ahead', () => {
    const settings: DelaySettings = { kind: 'untilWeekday', weekdays: [2], at: NINE };
    expect(until(settings, '2026-11-24T08:59:00Z')).toBe('2026-11-24T09:00:00.000Z');
    expect(until(settings, '2026-11-24T09:00:00Z')).toBe('2026-12-01T09:00:00.000Z');
  });
});

describe('until a day of the month', () => {
  test('[S10] ends on the day, or on the last day of a month without it', () => {
    const settings: DelaySettings = { kind: 'untilDayOfMonth', on: { kind: 'day', day: 31 }, at: NINE };
    expect(until(settings, '2026-11-24T10:00:00Z')).toBe('2026-11-30T09:00:00.000Z');
    expect(until(settings, '2026-11-30T09:00:00Z')).toBe('2026-12-31T09:00:00.000Z');
  });
});

describe('until a set date', () => {
  const settings: DelaySettings = { kind: 'untilDate', date: '2026-03-29' as PlainDate, at: NINE };

  test('[S12] ends on that day', () => {
    expect(until(settings, '2026-03-01T10:00:00Z')).toBe('2026-03-29T08:00:00.000Z');
  });

  test('[S12] delays nobody who arrives later', () => {
    expect(hours(settings, '2026-03-29T08:00:00Z')).toBe(0);
    expect(hours(settings, '2027-03-01T10:00:00Z')).toBe(0);
  });

  test('[S12] delays nobody while no date is chosen', () => {
    expect(hours({ ...settings, date: null }, '2026-03-01T10:00:00Z')).toBe(0);
  });
});

describe('until a date of the contact', () => {
  test('[S13] ends days before, on or after the date', () => {
    const arrival = '2026-03-01T10:00:00Z';
    expect(until(field(), arrival, day('2026-04-02'))).toBe('2026-03-26T09:00:00.000Z');
    expect(until(field({ direction: 'on', days: 0 }), arrival, day('2026-04-02'))).toBe(
      '2026-04-02T08:00:00.000Z',
    );
    expect(until(field({ direction: 'after', days: 30 }), arrival, day('2026-02-20'))).toBe(
      '2026-03-22T09:00:00.000Z',
    );
  });

  test('[S13] ends at once when the moment is past, and without a date', () => {
    const arrival = '2026-03-26T09:00:01Z';
    expect(until(field(), arrival, day('2026-04-02'))).toBe('2026-03-26T09:00:01.000Z');
    expect(until(field(), arrival)).toBe('2026-03-26T09:00:01.000Z');
    expect(until(anniversary(), arrival)).toBe('2026-03-26T09:00:01.000Z');
  });

  test('[S13] the next anniversary is this year or next', () => {
    expect(until(anniversary(), '2026-11-24T10:00:00Z', day('1990-12-31'))).toBe('2026-12-31T09:00:00.000Z');
    expect(until(anniversary(), '2026-11-24T10:00:00Z', day('1990-05-04'))).toBe('2027-05-04T08:00:00.000Z');
    expect(until(anniversary(), '2026-11-24T09:00:00Z', day('1990-11-23'))).toBe('2027-11-23T09:00:00.000Z');
  });

  test('[S13] an anniversary that is today and past its time is over', () => {
    const before = anniversary({ direction: 'before', days: 14 });
    expect(until(anniversary(), '2026-11-24T08:59:00Z', day('1990-11-24'))).toBe('2026-11-24T09:00:00.000Z');
    expect(until(anniversary(), '2026-11-24T09:00:00Z', day('1990-11-24'))).toBe('2026-11-24T09:00:00.000Z');
    expect(until(anniversary(), '2026-11-24T10:00:00Z', day('1990-11-24'))).toBe('2026-11-24T10:00:00.000Z');
    expect(until(before, '2026-11-24T10:00:00Z', day('1990-12-08'))).toBe('2026-11-24T10:00:00.000Z');
  });

  test('[S13] days before an anniversary may lie in the year before', () => {
    const settings = anniversary({ direction: 'before', days: 14 });
    expect(until(settings, '2026-12-01T10:00:00Z', day('1990-01-05'))).toBe('2026-12-22T09:00:00.000Z');
    expect(until(settings, '2026-12-23T10:00:00Z', day('1990-01-05'))).toBe('2027-12-22T09:00:00.000Z');
  });

  test('[S13] days after an anniversary may lie in the year after', () => {
    const settings = anniversary({ direction: 'after', days: 365 });
    expect(until(settings, '2026-12-01T10:00:00Z', day('1990-12-20'))).toBe('2026-12-20T09:00:00.000Z');
  });

  test('[S5] the first anniversary is a year after the day itself', () => {
    expect(until(anniversary(), '2026-11-24T10:00:00Z', day('2026-12-31'))).toBe('2027-12-31T09:00:00.000Z');
  });

  test('[S5] that of 29 February falls on the 28th in a year without one', () => {
    expect(until(anniversary(), '2026-11-24T10:00:00Z', day('2024-02-29'))).toBe('2027-02-28T09:00:00.000Z');
    expect(until(anniversary(), '2027-11-24T10:00:00Z', day('2024-02-29'))).toBe('2028-02-29T09:00:00.000Z');
  });
});

test('a finder answers for one contact after the other', () => {
  const find = createDelayFinder(field(), LONDON);
  const arrivedAt = moment('2026-03-01T10:00:00Z');
  expect([day('2026-04-02'), NO_DATE, day('2026-05-02')].map((each) => find(arrivedAt, each))).toEqual([
    moment('2026-03-26T09:00:00Z'),
    arrivedAt,
    moment('2026-04-25T08:00:00Z'),
  ]);
});
