import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest, notFound } from '#api/refusal/problems.ts';
import type { HistoryRecord } from '#api/storage/records.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { HistoryEntry, HistoryPage, HistoryVersion } from '#contract/history.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';

type Page = { readonly limit: number; readonly before?: string | undefined };

/** A page of what was done to a program, newest first. */
export async function listHistory(
  { db }: Pick<ApiContext, 'db'>,
  programId: ProgramId,
  { limit, before }: Page,
): Promise<HistoryPage> {
  const place = before === undefined ? Number.POSITIVE_INFINITY : readCursor(before);
  return db.transaction('r', [db.programs, db.history], async () => {
    await loadProgram(db, programId);
    // Keys first: each record of a save holds a whole design.
    const ids = await db.history.where({ programId }).primaryKeys();
    const older = ids.filter((id) => id < place).toReversed();
    const wanted = older.slice(0, limit);
    const records = await db.history.bulkGet(wanted);
    const last = wanted.at(-1);
    return {
      entries: records.flatMap((record) => (record ? [toEntry(record)] : [])),
      next: older.length > limit && last !== undefined ? String(last) : null,
      total: ids.length,
    };
  });
}

/** What was done, and the design as it was then. A change of state left the design of the save before it. */
export async function getHistoryVersion(
  { db }: Pick<ApiContext, 'db'>,
  programId: ProgramId,
  entryId: number,
): Promise<HistoryVersion> {
  return db.transaction('r', [db.programs, db.history], async () => {
    await loadProgram(db, programId);
    const record = await db.history.get(entryId);
    if (record?.programId !== programId) throw new ApiRefusal(notFound('version'));
    return { entry: toEntry(record), design: record.design ?? (await designBefore(entryId)) };
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

function toEntry({ programId: _of, design, ...entry }: HistoryRecord): HistoryEntry {
  return { ...entry, hasDesign: design !== undefined };
}

function readCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new ApiRefusal(badRequest([{ path: 'before', reason: 'is not a cursor of this list' }]));
}
