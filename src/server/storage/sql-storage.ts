import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '#api/storage/db.ts';
import type { Storage } from '#api/storage/port.ts';
import { listTables } from '#api/storage/schema.ts';
import type { Access, Connection } from './connection.ts';
import { createSqlTable } from './sql-table.ts';
import { StorageError } from './storage-error.ts';
import { createTurns } from './turns.ts';

type Transaction = { readonly isWriting: boolean; isOver: boolean };

/** An account over SQL, as the use cases know it: the tables of the port, and transactions that see one moment. */
export function createSqlStorage(name: string, connection: Connection, accountId: number): Database {
  const turns = createTurns();
  const current = new AsyncLocalStorage<Transaction>();

  async function run<T>(isWriting: boolean, work: () => Promise<T>): Promise<T> {
    const outer = current.getStore();
    if (outer && !outer.isOver) {
      if (isWriting && !outer.isWriting)
        throw new StorageError('invalidState', 'A transaction that only reads can’t write.');
      return work();
    }
    return isWriting ? turns.write(() => commit(work)) : turns.read(() => inside(false, work));
  }

  async function commit<T>(work: () => Promise<T>): Promise<T> {
    connection.execute('BEGIN IMMEDIATE');
    try {
      const result = await inside(true, work);
      connection.execute('COMMIT');
      return result;
    } catch (error) {
      connection.execute('ROLLBACK');
      throw error;
    }
  }

  async function inside<T>(isWriting: boolean, work: () => Promise<T>): Promise<T> {
    const transaction: Transaction = { isWriting, isOver: false };
    try {
      return await current.run(transaction, work);
    } finally {
      transaction.isOver = true;
    }
  }

  const access: Access = { read: (work) => run(false, work), write: (work) => run(true, work) };
  const tables = listTables().map((schema) => createSqlTable(schema, { connection, accountId, access }));
  const byName = new Map(tables.map((table) => [table.name, table]));
  const storage: Storage = {
    name,
    tables,
    table: (wanted) => {
      const table = byName.get(wanted);
      if (!table) throw new StorageError('invalidState', `There is no table ${wanted}.`);
      return table;
    },
    transaction: (mode, _tables, work) => run(mode === 'rw', work),
    isOpen: connection.isOpen,
    close: connection.close,
  };
  // Every table that the type names is in the schema, which the compiler sees to.
  return Object.assign(storage, Object.fromEntries(byName)) as unknown as Database;
}
