import { type ActivityText, describeProgramActivity } from '#api/activity/acted.ts';
import type { Database } from '#api/storage/db.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import type { Design } from '#domain/design/design.ts';
import type { Program } from '#domain/programs/program.ts';

type Change = Pick<HistoryRecord, 'what' | 'summary'> & { readonly design?: Design };

/** Adds what was done to a program, in the transaction that does it; the log of the account says the same. */
export async function recordChange(db: Database, program: Program, change: Change): Promise<ActivityText> {
  await db.history.add({
    programId: program.id,
    at: program.modified.at,
    by: program.modified.by,
    revision: program.revision,
    statusAfter: program.status,
    ...change,
  });
  return describeProgramActivity(program, change.summary);
}
