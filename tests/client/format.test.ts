import { expect, test } from 'vitest';
import { formatNear, formatRelative } from '#client/format.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const at = (iso: string) => Date.parse(iso) as Instant;

test.each([
  ['2026-11-24T10:04:00Z', '2026-01-01T00:00:00Z', 'UTC', '24 Nov, 10:04'],
  ['2025-12-31T23:30:00Z', '2026-01-01T00:30:00Z', 'UTC', '31 Dec 2025, 23:30'],
  ['2025-12-31T23:30:00Z', '2026-01-01T00:30:00Z', 'Asia/Tokyo', '1 Jan, 08:30'],
])('%s, seen on %s in %s, is "%s"', (moment, now, timeZone, words) => {
  expect(formatNear(at(moment), at(now), timeZone)).toBe(words);
});

test.each([
  ['2026-11-23T23:59:00Z', 'Yesterday, 23:59'],
  ['2026-11-24T00:00:00Z', 'Today, 00:00'],
  ['2026-11-24T23:59:00Z', 'Today, 23:59'],
  ['2026-11-25T09:00:00Z', 'Tomorrow, 09:00'],
  ['2026-11-26T09:00:00Z', '26 Nov, 09:00'],
  ['2026-11-22T09:00:00Z', '22 Nov, 09:00'],
  ['2025-11-24T09:00:00Z', '24 Nov 2025, 09:00'],
])('%s, relative to 24 November 2026, is "%s"', (moment, words) => {
  expect(formatRelative(at(moment), at('2026-11-24T10:00:00Z'), 'UTC')).toBe(words);
});

test('days are those of the zone', () => {
  expect(formatRelative(at('2026-11-24T15:30:00Z'), at('2026-11-24T10:00:00Z'), 'Asia/Tokyo')).toBe(
    'Tomorrow, 00:30',
  );
});
