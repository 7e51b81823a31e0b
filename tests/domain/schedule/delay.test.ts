import { describe, expect, test } from 'vitest';
import { delayUntil } from '#domain/schedule/delay.ts';
import type { Instant, TimeOfDay } from '#domain/schedule/instant.ts';

const moment = (text: string) => Date.parse(text) as Instant;
const untilNine = { kind: 'untilTimeOfDay', at: '09:00' as TimeOfDay } as const;

describe('delayUntil', () => {
  test('[S7] days are 24 hours each, whatever the clocks do', () => {
    expect(delayUntil({ kind: 'days', days: 2 }, moment('2026-03-28T10:00:00Z'), 'Europe/London')).toBe(
      moment('2026-03-30T10:00:00Z'),
    );
  });

  test('[S8] joined 08:00, until 09:00 is one hour', () => {
    expect(delayUntil(untilNine, moment('2026-01-10T08:00:00Z'), 'Europe/London')).toBe(
      moment('2026-01-10T09:00:00Z'),
    );
  });

  test('[S8] joined 10:00, until 09:00 is the next morning', () => {
    expect(delayUntil(untilNine, moment('2026-01-10T10:00:00Z'), 'Europe/London')).toBe(
      moment('2026-01-11T09:00:00Z'),
    );
  });

  test('[S8] arriving at that very minute waits a day', () => {
    expect(delayUntil(untilNine, moment('2026-01-10T09:00:00Z'), 'Europe/London')).toBe(
      moment('2026-01-11T09:00:00Z'),
    );
  });
});
