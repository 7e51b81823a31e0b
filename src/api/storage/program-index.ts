import type { Database } from '#api/storage/db.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { FIRST_KEY, keysUnder, LAST_KEY } from './port.ts';

/** A place in the order of programs, newest change first. */
export type ProgramPlace = { readonly modifiedAt: Instant; readonly id: ProgramId };

const BY_STATUS = '[status+modified.at+id]';

export async function countOfStatus(db: Database, status: Status): Promise<number> {
  return ofStatus(db, status).count();
}

export async function loadProgramsOfStatus(db: Database, status: Status): Promise<readonly Program[]> {
  return ofStatus(db, status).toArray();
}

/** Up to `limit` programs in one of the statuses that come after a place, newest change first. */
export async function loadNewestPrograms(
  db: Database,
  { statuses, after, limit }: { statuses: readonly Status[]; after: ProgramPlace | null; limit: number },
): Promise<readonly Program[]> {
  const lists = await Promise.all(
    statuses.map((status) =>
      db.programs
        .where(BY_STATUS)
        .between(
          [status, FIRST_KEY],
          after ? [status, after.modifiedAt, after.id] : [status, LAST_KEY],
          true,
          false,
        )
        .reverse()
        .limit(limit)
        .toArray(),
    ),
  );
  return lists
    .flat()
    .toSorted((a, b) => b.modified.at - a.modified.at || b.id - a.id)
    .slice(0, limit);
}

function ofStatus(db: Database, status: Status) {
  return db.programs.where(BY_STATUS).between(...keysUnder(status));
}
