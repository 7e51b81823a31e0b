import { describe, expect, test } from 'vitest';
import { slotAfter } from '#domain/schedule/recurrence.ts';
import type { Instant, TimeOfDay } from '#domain/schedule/instant.ts';
import { faultsOfDailySlots } from '#tests/domain/schedule/wall-clock.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

describe('every IANA zone through two years', () => {
  test.each(['09:00', '02:30'])('[S1] [S2] [S4] has one slot each local day at %s', (at) => {
    const faults = ZONES.flatMap((timeZone) =>
      faultsOfDailySlots(twoYears(at as TimeOfDay, timeZone), at, timeZone).map(
        (fault) => `${timeZone}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});

function twoYears(at: TimeOfDay, timeZone: string): Instant[] {
  const slots: Instant[] = [];
  let last = Date.parse('2025-01-01T12:00:00Z') as Instant;
  for (let day = 0; day < 730; day++) {
    last = nextDailySlot(last, at, timeZone);
    slots.push(last);
  }
  return slots;
}
