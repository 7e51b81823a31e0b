import { describe, expect, test } from 'vitest';
import { isAnniversary } from '#domain/schedule/anniversary.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';
import { getPlainDate, getStartOfDay, parsePlainDate, toPlainDate } from '#domain/schedule/plain-date.ts';

const moment = (text: string) => Date.parse(text) as Instant;
const day = (text: string) => parsePlainDate(text as PlainDate) ?? Number.NaN;

describe('plain dates', () => {
  test('are days of the time zone', () => {
    expect(getPlainDate(moment('2026-01-10T23:30:00Z'), 'Asia/Tokyo')).toBe('2026-01-11');
    expect(getPlainDate(moment('2026-01-10T03:00:00Z'), 'America/New_York')).toBe('2026-01-09');
  });

  test('[S6] exclude a text that is no day of the calendar', () => {
    expect(['2026-02-30', '2026-13-01', 'soon', '2026-1-1', ''].map((text) => parsePlainDate(text))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('are the same after a round trip, for every day of eight centuries', () => {
    const days = Array.from({ length: 300_000 }, (_, index) => day('1600-01-01') + index);
    const wrong = days.filter(
      (each) => toPlainDate(each) !== new Date(each * 86_400_000).toISOString().slice(0, 10),
    );
    expect(wrong).toEqual([]);
  });

  test('begin at their first moment, also when 00:00 does not exist', () => {
    expect(getStartOfDay(day('2026-09-06'), 'America/Santiago')).toBe(moment('2026-09-06T04:00:00Z'));
    expect(getStartOfDay(day('2026-06-03'), 'Europe/London')).toBe(moment('2026-06-02T23:00:00Z'));
  });
});

describe('isAnniversary', () => {
  test('is true for the same month and day in a later year', () => {
    expect(isAnniversary(day('2026-05-04'), day('1990-05-04'))).toBe(true);
    expect(isAnniversary(day('2026-05-05'), day('1990-05-04'))).toBe(false);
  });

  test('is false on the day itself and before it', () => {
    expect(isAnniversary(day('1990-05-04'), day('1990-05-04'))).toBe(false);
    expect(isAnniversary(day('1989-05-04'), day('1990-05-04'))).toBe(false);
  });

  test('[S5] that of 29 February falls on the 28th in a year without one', () => {
    expect(isAnniversary(day('2027-02-28'), day('2024-02-29'))).toBe(true);
    expect(isAnniversary(day('2028-02-28'), day('2024-02-29'))).toBe(false);
    expect(isAnniversary(day('2028-02-29'), day('2024-02-29'))).toBe(true);
  });
});
