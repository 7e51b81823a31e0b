import { describe, expect, test } from 'vitest';
import { faultsOfDelays, faultsOfSlots } from './calendar.ts';

// Europe and America change at other hours and on other Sundays; Lord Howe by half an hour; Santiago leaves midnight out;
// Casablanca goes back for Ramadan; Nuuk changes before midnight. All zones are in tests/long.
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Casablanca',
  'America/Nuuk',
  'Asia/Kathmandu',
];

describe('through two years', () => {
  test.each(ZONES)('[S1] [S2] [S4] [S9] [S10] every slot of %s', (timeZone) => {
    expect(faultsOfSlots(timeZone, '02:30')).toEqual([]);
  });

  test.each(ZONES)('[S7] to [S13] every delay around the changes of the clocks in %s', (timeZone) => {
    expect(faultsOfDelays(timeZone, '02:30')).toEqual([]);
  });
});
