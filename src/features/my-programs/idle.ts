import type { ProgramSummary } from '#contract/programs.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';

const IDLE_AFTER = 30 * DAY;

/** Active for 30 days or more, and in all that time nobody was enrolled and nothing was sent. */
export function isIdle({ status, entered, lastBusyAt }: ProgramSummary, now: Instant): boolean {
  if (status !== 'Active') return false;
  const quietSince = Math.max(entered.at, lastBusyAt ?? 0);
  return now - quietSince >= IDLE_AFTER;
}
