import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import type { ProgramId } from '#domain/ids.ts';

/** Removes a program with its design, contacts' places, steps and history. Messages stay: they were sent. */
export async function removeProgram(db: Database, programId: ProgramId): Promise<void> {
  const all = keysUnder(programId);
  await Promise.all([
    db.programs.delete(programId),
    db.designs.delete(programId),
    db.runs.delete(programId),
    db.enrolmentBlocks
      .where('[programId+block]')
      .between(...all)
      .delete(),
    db.stepBlocks
      .where('[programId+sequence]')
      .between(...all)
      .delete(),
    db.pendingMoves.where({ programId }).delete(),
    db.testCases.where({ programId }).delete(),
    db.history.where({ programId }).delete(),
  ]);
}
