import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/schedule/instant.ts';
import { formatDuration } from '#domain/words/durations.ts';

test('a stretch of time reads as a person says it, in its two greatest units', () => {
  expect([10, 5 * MINUTE, DAY + HOUR, 3 * DAY + 4 * HOUR + MINUTE].map(formatDuration)).toEqual([
    'less than a minute',
    '5 minutes',
    '1 day 1 hour',
    '3 days 4 hours',
  ]);
});
