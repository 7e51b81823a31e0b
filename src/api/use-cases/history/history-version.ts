import type { Deps } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { HistoryVersion } from '#contract/history.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import { entryOf } from './history-entry.ts';

/** What was done, and the design as it was then. A change of state left the design of the save before it. */
export async function historyVersion(
  { db }: Pick<Deps, 'db'>,
  programId: ProgramId,
  entryId: number,
): Promise<HistoryVersion> {
  return db.transaction('r', [db.programs, db.history], async () => {
    await loadProgram(db, programId);
    const record = await db.history.get(entryId);
    if (record?.programId !== programId) throw new ApiRefusal(notFound('version'));
    return { entry: entryOf(record), design: record.design ?? (await designBefore(entryId)) };
  });

  async function designBefore(id: number): Promise<Design> {
    const saved = await db.history
      .where({ programId })
      .reverse()
      .filter((record) => record.id < id && record.design !== undefined)
      .first();
    if (!saved?.design) throw new ApiRefusal(notFound('version'));
    return saved.design;
  }
}
