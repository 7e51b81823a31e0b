import { expect, test } from 'vitest';
import { formatNear } from '#client/format.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const at = (iso: string) => Date.parse(iso) as Instant;

test.each([
  ['2026-11-24T10:04:00Z', '2026-01-01T00:00:00Z', 'UTC', '24 Nov, 10:04'],
  ['2025-12-31T23:30:00Z', '2026-01-01T00:30:00Z', 'UTC', '31 Dec 2025, 23:30'],
  ['2025-12-31T23:30:00Z', '2026-01-01T00:30:00Z', 'Asia/Tokyo', '1 Jan, 08:30'],
])('%s, seen on %s in %s, is "%s"', (moment, now, timeZone, words) => {
  expect(formatNear(at(moment), at(now), timeZone)).toBe(words);
});
