import type { Instant } from '#domain/schedule/instant.ts';
import { getStartOfDay } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** The first moment of the next local day. */
export function findNextMidnight(after: Instant, timeZone: string): Instant {
  let day = getLocalDay(after, timeZone) + 1;
  // A zone that moves its date line has days of no length.
  while (getStartOfDay(day, timeZone) <= after) day++;
  return getStartOfDay(day, timeZone);
}
