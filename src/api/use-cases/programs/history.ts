import type { Database } from '#api/storage/db.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import { noteProgramActivity } from '#api/use-cases/activity/note-activity.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Design } from '#domain/program/design.ts';
import type { Program } from '#domain/program/program.ts';

type Change = Pick<HistoryRecord, 'what' | 'summary'> & { readonly design?: Design };

/** Adds what was done to a program, in the transaction that does it. */
export async function recordChange(db: Database, program: Program, change: Change): Promise<void> {
  await db.history.add({
    programId: program.id,
    at: program.modified.at,
    by: program.modified.by,
    revision: program.revision,
    statusAfter: program.status,
    ...change,
  });
  await noteProgramActivity(db, program, { ...program.modified, what: change.summary });
}

export async function lastChangeOf(db: Database, programId: ProgramId): Promise<string | undefined> {
  const last = await db.history.where({ programId }).last();
  return last?.summary;
}
