import type { Database } from '#api/storage/db.ts';
import type { Connection } from '#server/storage/connection.ts';
import { createSqlStorage } from '#server/storage/sql-storage.ts';
import account from '#server/storage/sqlite/migrations/001-account.sql?raw';
import imports from '#server/storage/sqlite/migrations/002-imports.sql?raw';
import { StorageError } from '#server/storage/storage-error.ts';
import { connectSqlite } from './sqlite-connection.ts';

/** Each carried out once, in a transaction of its own; one that was released is never edited. */
const MIGRATIONS: readonly string[] = [account, imports];
/** The only account of the file. */
const ACCOUNT_ID = 1;

/** The account that a file holds, or that memory holds (":memory:"), in the form that this release knows. */
export function openSqlite(path: string): Database {
  const connection = connectSqlite(path);
  migrate(connection);
  return createSqlStorage(path, connection, ACCOUNT_ID);
}

function migrate(connection: Connection): void {
  const [row] = connection.all('PRAGMA user_version', []);
  const version = Number(row?.['user_version'] ?? 0);
  if (version > MIGRATIONS.length) {
    connection.close();
    throw new StorageError('version', 'The file was written by a newer release of Program Builder.');
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    connection.execute(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
