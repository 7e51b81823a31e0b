import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { resolveWallTime, toWallTime } from '#domain/schedule/time-zone.ts';

export const TIME_ZONE = 'Europe/London';

/** "12:30" on the wall, so many local days before `now`. */
export function daysBefore(now: Instant, days: number, time: string): Instant {
  const midnight = Math.floor(toWallTime(now, TIME_ZONE) / DAY) * DAY;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return resolveWallTime(midnight - days * DAY + (hours * 60 + minutes) * 60_000, TIME_ZONE);
}
