import { DAY, HOUR, type Instant, MINUTE, type TimeOfDay } from '#domain/schedule/instant.ts';
import { isMonthDay, type MonthDay } from '#domain/schedule/month-day.ts';
import { getStartOfDay, getWeekday, type Weekday } from '#domain/schedule/plain-date.ts';
import { getLocalDay, resolveWallTime } from '#domain/schedule/time-zone.ts';

/** A time of day on certain local days, in the account's zone. */
export type Recurrence =
  | { readonly kind: 'daily'; readonly at: TimeOfDay }
  /** Without a weekday it never comes. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly at: TimeOfDay }
  | { readonly kind: 'monthly'; readonly on: MonthDay; readonly at: TimeOfDay };

/** Later than every moment, for what never comes. */
const NEVER = Number.POSITIVE_INFINITY as Instant;

/**
 * The first slot after a moment. Every local day that the recurrence names has one slot: through a change of the clocks
 * too, when the time does not exist ([S1] the next that does) or occurs twice ([S2] the first). Infinity = never.
 */
export function findSlotAfter(recurrence: Recurrence, after: Instant, timeZone: string): Instant {
  const isOn = dayTest(recurrence);
  if (!isOn) return NEVER;
  const wallTime = wallTimeInDay(recurrence.at);
  for (let day = getLocalDay(after, timeZone); ; day++) {
    if (!isOn(day)) continue;
    const slot = resolveWallTime(day * DAY + wallTime, timeZone);
    if (slot > after && dayHasLength(day, slot, timeZone)) return slot;
  }
}

/** Between `from` and the slot, every moment has that slot. */
type Found = { readonly from: Instant; readonly slot: Instant };
/** Who asks goes back and forth within a few months, one contact after the other. */
const DAYS_KNOWN = 128;

/** The same for one who asks many times. */
export function createSlotFinder(recurrence: Recurrence, timeZone: string): (after: Instant) => Instant {
  // Two for each day: what comes before its slot, and after it.
  const known: Found[] = [];
  return (after) => {
    const place = 2 * (Math.floor(after / DAY) & (DAYS_KNOWN - 1));
    const one = known[place];
    if (one && after >= one.from && after < one.slot) return one.slot;
    const other = known[place + 1];
    if (other && after >= other.from && after < other.slot) return other.slot;
    const slot = findSlotAfter(recurrence, after, timeZone);
    if (one) known[place + 1] = one;
    known[place] = { from: after, slot };
    return slot;
  };
}

/** The moment of a time of day on a local day. [S1] [S2] On a day that the zone leaves out: the first moment after it. */
export function getMomentOn(day: number, at: TimeOfDay, timeZone: string): Instant {
  return resolveWallTime(day * DAY + wallTimeInDay(at), timeZone);
}

/** Which days have a slot; null when none ever has. */
function dayTest(recurrence: Recurrence): ((day: number) => boolean) | null {
  switch (recurrence.kind) {
    case 'daily':
      return () => true;
    case 'weekly': {
      const { weekdays } = recurrence;
      return weekdays.length > 0 ? (day) => weekdays.includes(getWeekday(day)) : null;
    }
    case 'monthly':
      return (day) => isMonthDay(day, recurrence.on);
  }
}

/** Milliseconds since midnight on the clock. */
function wallTimeInDay(at: TimeOfDay): number {
  return Number(at.slice(0, 2)) * HOUR + Number(at.slice(3, 5)) * MINUTE;
}

/** [S3] A day that a zone leaves out, as Samoa did in 2011, has no slot. */
function dayHasLength(day: number, slot: Instant, timeZone: string): boolean {
  return (
    getLocalDay(slot, timeZone) === day || getStartOfDay(day, timeZone) < getStartOfDay(day + 1, timeZone)
  );
}
