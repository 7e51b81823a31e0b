import { getBlock } from '#api/storage/contact-block.ts';
import type { Index, Key, Table } from '#api/storage/port.ts';
import { type KeyPath, readPath, type TableSchema } from '#api/storage/schema.ts';
import type { Access, Connection, SqlValue } from './connection.ts';
import { decodeKey, encodeKey, encodePrefix, toKey } from './key-bytes.ts';
import { packRow, unpackRow } from './row-bytes.ts';
import { createSqlCollection, type Range } from './sql-collection.ts';
import { toIndexColumn, toSqlName } from './sql-names.ts';
import { StorageError } from './storage-error.ts';

export type Ground = { readonly connection: Connection; readonly accountId: number; readonly access: Access };

/** A table of the port over one of SQL. */
export function createSqlTable(schema: TableSchema, ground: Ground): Table {
  const { connection, accountId, access } = ground;
  const name = toSqlName(schema.name);
  const writing = createWriter(schema, ground);

  const collect = (column: string, ranges: readonly Range[]) =>
    createSqlCollection({
      ...ground,
      table: name,
      column,
      ranges,
      write: writing.write,
      remove: writing.remove,
    });
  const everything = () => collect('id', [EVERYTHING]);

  async function get(id: Key): Promise<object | undefined> {
    const [found] = connection.all(`SELECT row FROM ${name} WHERE account_id = ? AND id = ?`, [
      accountId,
      encodeKey(id),
    ]);
    return found && unpackRow(found['row'] as Uint8Array);
  }

  function columnOf(index: string): string {
    if (index === ':id' || index === schema.key?.name) return 'id';
    if (schema.indexes.some((one) => one.name === index)) return toIndexColumn(index);
    throw new StorageError('invalidState', `${schema.name} has no index ${index}.`);
  }

  function where(given: string | Readonly<Record<string, Key>>) {
    if (typeof given === 'string') return createIndex((ranges) => collect(columnOf(given), ranges));
    const [[index, key] = [':id', []]] = Object.entries(given);
    return collect(columnOf(index), [exactly(key)]);
  }

  async function update(id: Key, change: object): Promise<number> {
    const row = await get(id);
    if (!row) return 0;
    writing.write({ ...row, ...change }, id);
    return 1;
  }

  return {
    name: schema.name,
    schema: { primKey: { auto: schema.isNumbered } },
    get: (id) => access.read(() => get(id)),
    bulkGet: (ids) => access.read(() => Promise.all(ids.map(get))),
    add: (row, id) => access.write(async () => writing.add(row, id)),
    put: (row, id) => access.write(async () => writing.write(row, id)),
    update: (id, change) => access.write(() => update(id, change)),
    delete: (id) => access.write(async () => writing.remove([encodeKey(id)])),
    bulkAdd: (rows) =>
      access.write(async () => allOrNone(connection, () => rows.map((row) => writing.add(row)))),
    bulkPut: (rows) =>
      access.write(async () => allOrNone(connection, () => rows.map((row) => writing.write(row)))),
    bulkDelete: (ids) => access.write(async () => writing.remove(ids.map(encodeKey))),
    clear: () => access.write(async () => writing.clear()),
    where: where as Table['where'],
    orderBy: (index) => collect(columnOf(index), [EVERYTHING]),
    toCollection: everything,
    toArray: () => everything().toArray(),
    each: (read) => everything().each(read),
    count: () => everything().count(),
    filter: (isWanted) => everything().filter(isWanted),
    reverse: () => everything().reverse(),
    offset: (rows) => everything().offset(rows),
    limit: (rows) => everything().limit(rows),
  };
}

const EVERYTHING: Range = {};
const exactly = (key: Key): Range => ({ from: encodeKey(key), to: encodeKey(key), includesTo: true });

function createIndex(
  collect: (ranges: readonly Range[]) => ReturnType<typeof createSqlCollection>,
): Index<object> {
  return {
    equals: (key) => collect([exactly(key)]),
    anyOf: (keys) => {
      const wanted = new Map(keys.map(encodeKey).map((bytes) => [bytes.join(), bytes]));
      const sorted = [...wanted.values()].toSorted((one, other) => Buffer.compare(one, other));
      return collect(sorted.map((bytes) => ({ from: bytes, to: bytes, includesTo: true })));
    },
    startsWith: (text) => collect([encodePrefix(text)]),
    above: (key) => collect([{ from: encodeKey(key), excludesFrom: true }]),
    aboveOrEqual: (key) => collect([{ from: encodeKey(key) }]),
    below: (key) => collect([{ to: encodeKey(key) }]),
    belowOrEqual: (key) => collect([{ to: encodeKey(key), includesTo: true }]),
    between: (lower, upper, includesLower = true, includesUpper = false) =>
      collect([
        {
          from: encodeKey(lower),
          excludesFrom: !includesLower,
          to: encodeKey(upper),
          includesTo: includesUpper,
        },
      ]),
  };
}

/** What changes rows of a table; to be called inside a transaction that writes. */
function createWriter(schema: TableSchema, { connection, accountId }: Ground) {
  const name = toSqlName(schema.name);
  const columns = schema.indexes.map(({ name: index, path }) => ({ column: toIndexColumn(index), path }));
  const names = ['account_id', 'id', ...columns.map(({ column }) => column), 'row'];
  const insert = `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const changed = names.slice(2).map((column) => `${column} = excluded.${column}`);
  const upsert = `${insert} ON CONFLICT (account_id, id) DO UPDATE SET ${changed.join(', ')}`;

  const hasBlocks = schema.name === 'contacts';

  const add = (row: object, id?: Key) => store(insert, row, id);
  const write = (row: object, id?: Key) => store(upsert, row, id);

  function store(sql: string, row: object, given: Key | undefined): Key {
    const path = schema.key?.path;
    const own = path ? toKey(readPath(row, path)) : null;
    const id = own ?? given ?? (schema.isNumbered ? takeNumber() : null);
    if (id === null) throw new StorageError('invalidState', `A row of ${schema.name} has no key.`);
    if (schema.isNumbered && own !== null && typeof own === 'number') skipNumbers(own);
    const whole = own === null && path?.kind === 'one' ? { ...row, [path.names[0] ?? 'id']: id } : row;
    const key = encodeKey(id);
    connection.run(sql, [accountId, key, ...columns.map((each) => indexed(whole, each)), packRow(whole)]);
    dropBlocks([key]);
    return id;
  }

  function remove(ids: readonly Uint8Array[]): void {
    for (const id of ids)
      connection.run(`DELETE FROM ${name} WHERE account_id = ? AND id = ?`, [accountId, id]);
    dropBlocks(ids);
  }

  function clear(): void {
    connection.run(`DELETE FROM ${name} WHERE account_id = ?`, [accountId]);
    if (hasBlocks) connection.run('DELETE FROM contact_blocks WHERE account_id = ?', [accountId]);
  }

  /** A copy that disagrees with the rows is dropped with the change: decision 045. */
  function dropBlocks(ids: readonly Uint8Array[]): void {
    if (!hasBlocks) return;
    for (const block of new Set(ids.map((id) => getBlock(Number(decodeKey(id))))))
      connection.run('DELETE FROM contact_blocks WHERE account_id = ? AND id = ?', [
        accountId,
        encodeKey(block),
      ]);
  }

  function takeNumber(): number {
    const next = readNext();
    writeNext(next + 1);
    return next;
  }

  function skipNumbers(used: number): void {
    const next = readNext();
    if (used >= next) writeNext(Math.floor(used) + 1);
  }

  function readNext(): number {
    const [row] = connection.all('SELECT next FROM sequences WHERE account_id = ? AND table_name = ?', [
      accountId,
      name,
    ]);
    return Number(row?.['next'] ?? 1);
  }

  function writeNext(next: number): void {
    connection.run(
      'INSERT INTO sequences (account_id, table_name, next) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next = excluded.next',
      [accountId, name, next],
    );
  }

  return { add, write, remove, clear };
}

function indexed(row: object, { path }: { readonly path: KeyPath }): SqlValue {
  const key = toKey(readPath(row, path));
  return key === null ? null : encodeKey(key);
}

function allOrNone<T>(connection: Connection, work: () => T): T {
  connection.execute('SAVEPOINT many');
  try {
    const result = work();
    connection.execute('RELEASE many');
    return result;
  } catch (error) {
    connection.execute('ROLLBACK TO many; RELEASE many');
    throw error;
  }
}
