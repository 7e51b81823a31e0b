import type { Instant } from './instant.ts';
import { findSlotAfter, type Recurrence } from './recurrence.ts';

export type EnrolmentSchedule = { readonly kind: 'none' } | Recurrence;

/** When a schedule enrols; null when nothing does. */
export function getRecurrence(schedule: EnrolmentSchedule | null): Recurrence | null {
  return schedule === null || schedule.kind === 'none' ? null : schedule;
}

/** The next moment after another at which a schedule enrols; null when none does. */
export function findNextEnrolment(
  schedule: EnrolmentSchedule | null,
  after: Instant,
  timeZone: string,
): Instant | null {
  const recurrence = getRecurrence(schedule);
  const slot = recurrence && findSlotAfter(recurrence, after, timeZone);
  return slot !== null && Number.isFinite(slot) ? slot : null;
}
