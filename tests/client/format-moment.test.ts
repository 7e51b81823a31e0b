import { expect, test } from 'vitest';
import { formatMoment } from '#client/format-moment.ts';
import type { Formats } from '#client/formats.ts';
import { instant } from '#domain/schedule/instant.ts';

const AFTERNOON = instant(Date.UTC(2026, 10, 4, 16, 4));
const LOOKS = ['moment', 'momentOfYear', 'day', 'weekdayAndDay', 'clock', 'clockDay', 'time'] as const;

function inEveryLook(formats: Formats): readonly string[] {
  return LOOKS.map((look) => formatMoment(AFTERNOON, 'UTC', look, formats).replaceAll('\u00a0', ' '));
}

test('formats the day first', () => {
  expect(inEveryLook({ dates: 'dayFirst', clock: '24h' })).toEqual([
    '4 Nov 2026, 16:04',
    '4 Nov, 16:04',
    '4 Nov 2026',
    'Wed 4 Nov 2026',
    'Wed 4 Nov 16:04',
    'Wed 4 Nov',
    '16:04',
  ]);
});

test('formats the month first with a clock of 12 hours', () => {
  expect(inEveryLook({ dates: 'monthFirst', clock: '12h' })).toEqual([
    'Nov 4, 2026, 4:04 PM',
    'Nov 4, 4:04 PM',
    'Nov 4, 2026',
    'Wed Nov 4, 2026',
    'Wed Nov 4 4:04 PM',
    'Wed Nov 4',
    '4:04 PM',
  ]);
});

test('formats the year first, in every date', () => {
  expect(inEveryLook({ dates: 'yearFirst', clock: '24h' })).toEqual([
    '2026-11-04 16:04',
    '2026-11-04 16:04',
    '2026-11-04',
    'Wed 2026-11-04',
    'Wed 2026-11-04 16:04',
    'Wed 2026-11-04',
    '16:04',
  ]);
});

test.each([
  [0, '12:00 AM', '00:00'],
  [9, '9:00 AM', '09:00'],
  [12, '12:00 PM', '12:00'],
])('formats %s hours as %s on a clock of 12 and as %s on one of 24', (hour, of12, of24) => {
  const at = instant(Date.UTC(2026, 10, 24, hour));
  const read = (clock: Formats['clock']) => formatMoment(at, 'UTC', 'time', { dates: 'dayFirst', clock });
  expect([read('12h').replace('\u00a0', ' '), read('24h')]).toEqual([of12, of24]);
});

test('uses the day of the time zone', () => {
  const at = instant(Date.UTC(2026, 11, 31, 23, 30));
  const read = (dates: Formats['dates']) => formatMoment(at, 'Asia/Tokyo', 'day', { dates, clock: '24h' });
  expect([read('dayFirst'), read('monthFirst'), read('yearFirst')]).toEqual([
    '1 Jan 2027',
    'Jan 1, 2027',
    '2027-01-01',
  ]);
});

test('gives every month three letters', () => {
  const september = instant(Date.UTC(2026, 8, 5, 9));
  expect(formatMoment(september, 'UTC', 'day', { dates: 'dayFirst', clock: '24h' })).toBe('5 Sep 2026');
});
