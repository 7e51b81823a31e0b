import type { Database } from '#api/storage/db.ts';
import type { Program } from '#domain/programs/program.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** The next slot of an active program's schedule; null when nothing enrols by schedule. */
export async function loadNextEnrolment(
  db: Database,
  program: Program,
  { now, timeZone }: { now: Instant; timeZone: string },
): Promise<Instant | null> {
  if (program.status !== 'Active' || program.enrolmentDisabled) return null;
  const stored = await db.designs.get(program.id);
  const start = stored?.design.nodes.find((node) => node.type === 'start');
  return findNextEnrolment(start?.settings.schedule ?? null, now, timeZone);
}
