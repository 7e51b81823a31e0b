import SQLite from 'node-sqlite3-wasm';
import type { Connection, SqlRow } from '#server/storage/connection.ts';
import { StorageError } from '#server/storage/storage-error.ts';

/** What is said to be stored is on disk: the log is flushed with every transaction. One process holds the file. */
const PRAGMAS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -65536;
`;

/** A file, or ":memory:". */
export function connectSqlite(path: string): Connection {
  const database = new SQLite.Database(path);
  database.exec(PRAGMAS);
  const statements = new Map<string, SQLite.Statement>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    execute: (sql) => naming(() => database.exec(sql)),
    run: (sql, values) => naming(() => prepare(sql).run([...values]).changes),
    all: (sql, values) => naming(() => prepare(sql).all([...values]) as readonly SqlRow[]),
    isOpen: () => database.isOpen,
    close: () => {
      for (const statement of statements.values()) statement.finalize();
      statements.clear();
      database.close();
    },
  };
}

function naming<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const name = /constraint/i.test(message)
      ? 'constraint'
      : /full/i.test(message)
        ? 'quotaExceeded'
        : 'unknown';
    throw new StorageError(name, message, { cause });
  }
}
