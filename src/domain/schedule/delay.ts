import type { DelaySettings } from '#domain/nodes/delay.ts';
import { nextTimeOfDay } from '#domain/schedule/daily-slot.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';

/** When a contact who arrived at a delay goes on. Always after the arrival, so that a loop through a delay takes time. */
export function delayUntil(settings: DelaySettings, arrivedAt: Instant, timeZone: string): Instant {
  if (settings.kind === 'days') return later(arrivedAt, settings.days * DAY);
  return nextTimeOfDay(arrivedAt, settings.at, timeZone);
}
