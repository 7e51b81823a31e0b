import type { DelaySettings } from '#domain/nodes/delay.ts';
import { dailySlotFinder, nextTimeOfDay } from '#domain/schedule/daily-slot.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';

/** When a contact who arrived at a delay goes on. Always after the arrival, so that a loop through a delay takes time. */
export function delayUntil(settings: DelaySettings, arrivedAt: Instant, timeZone: string): Instant {
  if (settings.kind === 'days') return later(arrivedAt, settings.days * DAY);
  return nextTimeOfDay(arrivedAt, settings.at, timeZone);
}

/** The same for a delay that many contacts come to. */
export function delayFinder(settings: DelaySettings, timeZone: string): (arrivedAt: Instant) => Instant {
  if (settings.kind === 'untilTimeOfDay') return dailySlotFinder(settings.at, timeZone);
  return (arrivedAt) => later(arrivedAt, settings.days * DAY);
}
