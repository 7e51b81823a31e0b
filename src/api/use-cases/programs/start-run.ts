import type { Database } from '#api/storage/db.ts';
import { runFromActivation } from '#domain/engine/new-run.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Schedule slots count from activation on; who is inside from before stays where they are. */
export async function startRun(db: Database, programId: ProgramId, now: Instant): Promise<void> {
  const before = await db.runs.get(programId);
  await db.runs.put(runFromActivation(programId, before, now));
}
