import { type Stretches, stretchAt } from '#domain/report/replay.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { createDayFinder } from '#domain/schedule/time-zone.ts';

/** In which stretch of the replay a moment lies, and in which row of the days. */
export type PlaceInTime = { readonly stretch: number; readonly day: number };

/** Much happens at one moment: each is placed once, in an object that is used again and again. */
export function createPlaceFinder(
  time: Stretches,
  { timeZone, firstDay }: { readonly timeZone: string; readonly firstDay: number },
): (at: Instant) => PlaceInTime {
  const dayOf = createDayFinder(timeZone);
  const place = { at: Number.NaN, stretch: 0, day: 0 };
  return (at) => {
    if (at !== place.at) {
      place.at = at;
      place.stretch = stretchAt(time, at);
      // What was overdue when the rehearsal began is done at its first moment.
      place.day = Math.max(0, dayOf(at) - firstDay);
    }
    return place;
  };
}
