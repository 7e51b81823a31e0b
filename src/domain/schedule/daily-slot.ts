import { DAY, type Instant, MINUTE, type TimeOfDay } from '#domain/schedule/instant.ts';
import { startOfDay } from '#domain/schedule/plain-date.ts';
import { dayOf, momentOfWallTime } from '#domain/schedule/time-zone.ts';

/**
 * The first daily slot after a moment, in the account's zone. Every local day has one slot: through a change of the
 * clocks too, when the time does not exist ([S1] the next that does) or occurs twice ([S2] the first).
 */
export function nextDailySlot(after: Instant, at: TimeOfDay, timeZone: string): Instant {
  const wallTime = minutesOf(at) * MINUTE;
  let day = dayOf(after, timeZone);
  for (;;) {
    const slot = momentOfWallTime(day * DAY + wallTime, timeZone);
    if (slot > after && dayHasLength(day, slot, timeZone)) return slot;
    day++;
  }
}

/**
 * The same for one who asks many times: between a moment and the slot after it, every moment has that slot.
 */
export function dailySlotFinder(at: TimeOfDay, timeZone: string): (after: Instant) => Instant {
  let from = Number.POSITIVE_INFINITY;
  let slot = 0 as Instant;
  return (after) => {
    if (after >= from && after < slot) return slot;
    from = after;
    slot = nextDailySlot(after, at, timeZone);
    return slot;
  };
}

/** The next time the clock reads `at`; a moment that reads it already leads to the next day. */
export function nextTimeOfDay(after: Instant, at: TimeOfDay, timeZone: string): Instant {
  return nextDailySlot(after, at, timeZone);
}

/** Minutes since midnight. */
function minutesOf(at: TimeOfDay): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
}

/** [S3] A day that a zone leaves out, as Samoa did in 2011, has no slot. */
function dayHasLength(day: number, slot: Instant, timeZone: string): boolean {
  return dayOf(slot, timeZone) === day || startOfDay(day, timeZone) < startOfDay(day + 1, timeZone);
}
