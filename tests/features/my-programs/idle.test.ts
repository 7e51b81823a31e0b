import { describe, expect, test } from 'vitest';
import type { ProgramSummary } from '#contract/programs.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { isIdle } from '#features/my-programs/program-cells.tsx';
import { aStamp, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aSummary } from '#tests/store/a-summary.ts';

const SINCE = { ...aStamp(), at: TUESDAY_AT_TEN };

/** Whether it is idle a millisecond before, at and a millisecond after 30 days from then on. */
const around = (from: Instant, overrides: Partial<ProgramSummary>) =>
  [-1, 0, 1].map((more) =>
    isIdle(aSummary({ status: 'Active', entered: SINCE, ...overrides }), later(from, 30 * DAY + more)),
  );

describe('an active program is idle', () => {
  test('once it has been active for 30 days without anything happening', () => {
    expect(around(TUESDAY_AT_TEN, { lastBusyAt: null })).toEqual([false, true, true]);
  });

  test('once 30 days have passed since something happened last', () => {
    const lastBusyAt = later(TUESDAY_AT_TEN, HOUR);
    expect(around(lastBusyAt, { lastBusyAt })).toEqual([false, true, true]);
  });

  test('never before it has been active for 30 days, whatever it did in an earlier life', () => {
    const lastBusyAt = later(TUESDAY_AT_TEN, -90 * DAY);
    expect(around(TUESDAY_AT_TEN, { lastBusyAt })).toEqual([false, true, true]);
  });
});

test.each(['Draft', 'Deactivated', 'ReadOnly'] as const)('a program in %s is never idle', (status) => {
  expect(around(TUESDAY_AT_TEN, { status })).toEqual([false, false, false]);
});
