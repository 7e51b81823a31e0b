import { describe, expect, test } from 'vitest';
import { parseDay, parseTime, stepTime, writeDay, writeTime } from '#ui/moment-text.ts';

describe('a typed day', () => {
  test.each([
    ['24 Nov 2026', '2026-11-24'],
    ['24 november 2026', '2026-11-24'],
    ['November 24, 2026', '2026-11-24'],
    ['Tue 24th of Nov 2026', '2026-11-24'],
    ['2026 Nov 24', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24 Nov 26', '2026-11-24'],
    ['3 Sept 1979', '1979-09-03'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s is read alike in every order', (text, day) => {
    expect([parseDay(text, 'dayFirst'), parseDay(text, 'monthFirst'), parseDay(text, 'yearFirst')]).toEqual([
      day,
      day,
      day,
    ]);
  });

  test('of numbers alone is read in the order of the person', () => {
    expect([
      parseDay('11/04/2026', 'dayFirst'),
      parseDay('11/04/2026', 'monthFirst'),
      parseDay('11.4.26', 'dayFirst'),
      parseDay('3/4/79', 'monthFirst'),
      parseDay('26-11-04', 'yearFirst'),
      parseDay('04/11/2026', 'yearFirst'),
    ]).toEqual(['2026-04-11', '2026-11-04', '2026-04-11', '1979-03-04', '2026-11-04', '2026-11-04']);
  });

  test.each([
    '',
    '24',
    '24 Nov',
    '24 Nov 202',
    '31 Jun 2026',
    '29 Feb 2026',
    '24 foo 2026',
    '1/2/3/2026',
    '13 13 2026',
  ])('%s is none', (text) => {
    expect(parseDay(text, 'dayFirst')).toBe(null);
  });

  test('is written with the month as a word, or sortable', () => {
    expect([
      writeDay('2026-04-11', 'dayFirst'),
      writeDay('2026-04-11', 'monthFirst'),
      writeDay('2026-04-11', 'yearFirst'),
      writeDay('', 'dayFirst'),
    ]).toEqual(['11 Apr 2026', 'Apr 11, 2026', '2026-04-11', '']);
  });

  test('that was written is read as the same', () => {
    const orders = ['dayFirst', 'monthFirst', 'yearFirst'] as const;
    const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-07`);
    const read = orders.map((order) => days.map((day) => parseDay(writeDay(day, order), order)));
    expect(read).toEqual([days, days, days]);
  });
});

describe('a typed time', () => {
  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['21h30', '21:30'],
    ['9 pm', '21:00'],
    ['9:30 AM', '09:30'],
    ['12 am', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['2:00\u00a0PM', '14:00'],
  ])('%s is %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  test.each(['', 'noon', '24:00', '9:60', '13 pm', '0 am', '9:3', '1:2:3'])('%s is none', (text) => {
    expect(parseTime(text)).toBe(null);
  });

  test('is written with 24 hours or with 12', () => {
    expect(
      ['00:05', '12:00', '14:30'].map((time) => [writeTime(time, '24h'), writeTime(time, '12h')]),
    ).toEqual([
      ['00:05', '12:05 AM'],
      ['12:00', '12:00 PM'],
      ['14:30', '2:30 PM'],
    ]);
  });

  test('steps from quarter to quarter, and round midnight', () => {
    expect([
      stepTime('09:00', 1),
      stepTime('09:07', 1),
      stepTime('09:07', -1),
      stepTime('00:00', -1),
    ]).toEqual(['09:15', '09:15', '09:00', '23:45']);
  });
});
