import type { Dexie } from 'dexie';
import type { Database } from '#api/storage/db.ts';

/** For tests of what IndexedDB alone does: hooks that fail, versions, other connections. */
export function asDexie(db: Database): Dexie {
  return db as unknown as Dexie;
}
