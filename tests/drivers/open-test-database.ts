import type { Database } from '#api/storage/db.ts';
import { openDatabase } from '#api/storage/indexeddb/open-database.ts';
import { openSqlite } from '#server/storage/sqlite/open-sqlite.ts';

/** What keeps the accounts of the tests: IndexedDB, or SQLite where the environment asks for it. */
const STORAGE_OF_TESTS = process.env['STORAGE'] === 'sqlite' ? 'sqlite' : 'indexeddb';

const inMemory = new Map<string, Database>();

/** Opens a database by its name, or once more, as another tab does. On a server there are no others. */
export async function openTestDatabase(name: string): Promise<Database> {
  if (STORAGE_OF_TESTS === 'indexeddb') return openDatabase(name);
  const known = inMemory.get(name);
  if (known?.isOpen()) return known;
  const made = openSqlite(':memory:');
  inMemory.set(name, made);
  return made;
}
