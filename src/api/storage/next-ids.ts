import type { Database } from '#api/storage/db.ts';

/** The number that the next row of a table would get, by the name of the table. */
export type NextIds = Readonly<Record<string, number>>;

const numbered = (db: Database) => db.tables.filter(({ schema }) => schema.primKey.auto);

/** IndexedDB tells the number of a row alone that is added. None of these is: what is aborted never was, its numbers too. */
export async function readNextIds(db: Database): Promise<NextIds> {
  const tables = numbered(db);
  const ids: Record<string, number> = {};
  try {
    await db.transaction('rw', tables, async () => {
      for (const table of tables) ids[table.name] = Number(await table.add({}));
      throw new RollbackError();
    });
  } catch (error) {
    if (!(error instanceof RollbackError)) throw error;
  }
  return ids;
}

/** Numbers below these are never given again. To be called inside a transaction over the tables. */
export async function skipIds(db: Database, nextIds: NextIds): Promise<void> {
  for (const table of numbered(db)) {
    const last = (nextIds[table.name] ?? 1) - 1;
    if (last < 1 || (await table.get(last)) !== undefined) continue;
    await table.add({ id: last });
    await table.delete(last);
  }
}

class RollbackError extends Error {
  override readonly name = 'RollbackError';
}
