import type { Deps } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { HistoryPage } from '#contract/history.ts';
import type { ProgramId } from '#domain/ids.ts';
import { entryOf } from './history-entry.ts';

type Page = { readonly limit: number; readonly before?: string | undefined };

/** A page of what was done to a program, newest first. */
export async function listHistory(
  { db }: Pick<Deps, 'db'>,
  programId: ProgramId,
  { limit, before }: Page,
): Promise<HistoryPage> {
  const place = before === undefined ? Number.POSITIVE_INFINITY : placeOf(before);
  return db.transaction('r', [db.programs, db.history], async () => {
    await loadProgram(db, programId);
    // Keys first: each record of a save holds a whole design.
    const ids = await db.history.where({ programId }).primaryKeys();
    const older = ids.filter((id) => id < place).toReversed();
    const wanted = older.slice(0, limit);
    const records = await db.history.bulkGet(wanted);
    const last = wanted.at(-1);
    return {
      entries: records.flatMap((record) => (record ? [entryOf(record)] : [])),
      next: older.length > limit && last !== undefined ? String(last) : null,
      total: ids.length,
    };
  });
}

function placeOf(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new ApiRefusal(badRequest([{ path: 'before', reason: 'is not a cursor of this list' }]));
}
