import type { Instant } from '#domain/schedule/instant.ts';
import type { StoredRun } from './stored.ts';

/** No slot comes before: it is done, or passed over [K4]. */
export function getSlotsPassedUntil({
  slotsDoneUntil,
  noSlotUntil,
}: Pick<StoredRun, 'slotsDoneUntil' | 'noSlotUntil'>): Instant {
  return Math.max(slotsDoneUntil, noSlotUntil) as Instant;
}
