import { getBlock } from '#api/storage/contact-block.ts';
import type { Index, Key, Table } from '#api/storage/port.ts';
import { parsePath, readPath, type TableSchema } from '#api/storage/schema.ts';
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
  const columns = schema.indexes.map((index) => ({ ...index, column: toIndexColumn(index.name) }));
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
    const known = columns.find((one) => one.name === index)?.column;
    if (known) return known;
    if (index === ':id' || (schema.key && JSON.stringify(parsePath(index)) === JSON.stringify(schema.key)))
      return 'id';
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

  async function writeOne(row: object, id: Key | undefined, mode: 'add' | 'put'): Promise<Key> {
    return mode === 'add' ? writing.add(row, id) : writing.write(row, id);
  }

  return {
    name: schema.name,
    schema: { primKey: { auto: schema.isNumbered } },
    get: (id) => access.read(() => get(id)),
    bulkGet: (ids) => access.read(() => Promise.all(ids.map(get))),
    add: (row, id) => access.write(() => writeOne(row, id, 'add')),
    put: (row, id) => access.write(() => writeOne(row, id, 'put')),
    update: (id, change) => access.write(() => update(id, change)),
    delete: (id) => access.write(async () => writing.remove([encodeKey(id)])),
    bulkAdd: (rows) =>
      access.write(async () => allOrNone(connection, () => rows.map((row) => writing.add(row)))),
    bulkPut: (rows) =>
      access.write(async () => allOrNone(connection, () => rows.map((row) => writing.write(row)))),
    bulkDelete: (ids) => access.write(async () => writing.remove(ids.map(encodeKey))),
    clear: () => access.write(async () => void (await everything().delete())),
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
      const wanted = new Map(keys.map((key) => [encodeKey(key).join(), key]));
      const sorted = [...wanted.values()].map(encodeKey).toSorted((one, other) => Buffer.compare(one, other));
      return collect(sorted.map((key) => ({ from: key, to: key, includesTo: true })));
    },
    startsWith: (text) => {
      const from = encodePrefix(text);
      // No byte of a text is greater.
      return collect([{ from, to: Buffer.concat([from, Buffer.from([0xff, 0xff, 0xff, 0xff])]) }]);
    },
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

  const add = (row: object, id?: Key) => store(insert, row, id);
  const write = (row: object, id?: Key) => store(upsert, row, id);

  function store(sql: string, row: object, given: Key | undefined): Key {
    const own = schema.key ? toKey(readPath(row, schema.key)) : null;
    const id = own ?? given ?? (schema.isNumbered ? takeNumber() : null);
    if (id === null) throw new StorageError('invalidState', `A row of ${schema.name} has no key.`);
    if (schema.isNumbered && own !== null && typeof own === 'number') skipNumbers(own);
    const whole =
      own === null && schema.key?.kind === 'one' ? { ...row, [schema.key.names[0] ?? 'id']: id } : row;
    connection.run(sql, [
      accountId,
      encodeKey(id),
      ...columns.map((each) => indexed(whole, each)),
      packRow(whole),
    ]);
    dropBlocks([id]);
    return id;
  }

  function remove(ids: readonly Uint8Array[]): void {
    for (const id of ids)
      connection.run(`DELETE FROM ${name} WHERE account_id = ? AND id = ?`, [accountId, id]);
    if (schema.name === 'contacts') dropBlocks(ids.map(decodeKey));
  }

  /** A copy that disagrees with the rows is dropped with the change: decision 045. */
  function dropBlocks(ids: readonly Key[]): void {
    if (schema.name !== 'contacts') return;
    for (const block of new Set(ids.map((id) => getBlock(Number(id)))))
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

  return { add, write, remove };
}

function indexed(row: object, { path }: { path: ReturnType<typeof parsePath> }): SqlValue {
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
