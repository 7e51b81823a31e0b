import { DAYS_IN_BIN } from '#domain/programs/program.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';

/** Whole days that begin before it is purged: 30 at first, 1 on the last day. */
export function countDaysLeft(deletedAt: Instant, now: Instant): number {
  return Math.max(0, Math.ceil(DAYS_IN_BIN - (now - deletedAt) / DAY));
}
