import { describe, expect, test } from 'vitest';
import { faultsOfDelays, faultsOfSlots } from '#tests/domain/schedule/calendar.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

describe('[ROB-12] every IANA zone through two years', () => {
  test.each(['09:00', '02:30'])('[S1] [S2] [S4] [S9] [S10] daily, weekly and monthly slots at %s', (at) => {
    expect(ZONES.flatMap((timeZone) => faultsOfSlots(timeZone, at))).toEqual([]);
  });

  test.each(['09:00', '02:30'])(
    '[S7] [S8] [S9] [S10] [S11] [S12] [S13] the seven delays around every change of the clocks, until %s',
    (at) => {
      expect(ZONES.flatMap((timeZone) => faultsOfDelays(timeZone, at))).toEqual([]);
    },
  );
});
