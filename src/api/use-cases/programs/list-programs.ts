import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { countOfStatus, loadNewestPrograms, type ProgramPlace } from '#api/storage/program-index.ts';
import { summarizePrograms } from '#api/use-cases/programs/summaries.ts';
import type { ProgramPage } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const LISTED = ['Draft', 'Active', 'Deactivated', 'ReadOnly'] as const;

/** A page of the programs that are not in the recycle bin, newest change first; by index, so 10,000 cost what 10 do. */
export async function listPrograms(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<ProgramPage> {
  const place = after === undefined ? null : parseCursor(after);
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const found = await loadNewestPrograms(db, { statuses: LISTED, after: place, limit: limit + 1 });
    const programs = found.slice(0, limit);
    const last = programs.at(-1);
    const [Draft, Active, Deactivated, ReadOnly] = await Promise.all([
      countOfStatus(db, 'Draft'),
      countOfStatus(db, 'Active'),
      countOfStatus(db, 'Deactivated'),
      countOfStatus(db, 'ReadOnly'),
    ]);
    return {
      programs: await summarizePrograms(deps, programs),
      next: found.length > limit && last ? formatCursor(last) : null,
      total: Draft + Active + Deactivated + ReadOnly,
      byStatus: { Draft, Active, Deactivated, ReadOnly },
    };
  });
}

function formatCursor(program: Program): string {
  return `${program.modified.at}-${program.id}`;
}

function parseCursor(cursor: string): ProgramPlace {
  const [, modifiedAt, id] = /^(\d{1,16})-(\d{1,10})$/.exec(cursor) ?? [];
  if (modifiedAt === undefined || id === undefined) {
    throw new ApiRefusal(badRequest([{ path: 'after', reason: 'is not a cursor of this list' }]));
  }
  return { modifiedAt: Number(modifiedAt) as Instant, id: Number(id) as ProgramId };
}
