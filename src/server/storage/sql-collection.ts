import type { Collection, Key } from '#api/storage/port.ts';
import type { Access, Connection, SqlRow, SqlValue } from './connection.ts';
import { decodeKey, encodeKey, toKey } from './key-bytes.ts';
import { packRow, unpackRow } from './row-bytes.ts';

/** Keys from one to another, as bytes; without an end where there is none. */
export type Range = {
  readonly from?: Uint8Array;
  readonly excludesFrom?: boolean;
  readonly to?: Uint8Array;
  readonly includesTo?: boolean;
};

type Source = {
  readonly connection: Connection;
  readonly accountId: number;
  readonly access: Access;
  readonly table: string;
  /** The column in whose order rows are read: "id", or that of an index. */
  readonly column: string;
  readonly ranges: readonly Range[];
  readonly write: (row: object, id: Key) => unknown;
  readonly remove: (ids: readonly Uint8Array[]) => void;
};

type Query = Source & {
  readonly isReversed: boolean;
  /** What rows go through, in the order in which it was asked for. */
  readonly gates: readonly Gate[];
  /** A gate looks at rows, so that how many are read can't be said beforehand. */
  readonly looksAtRows: boolean;
  /** No more rows than these are read. */
  readonly atMost: number;
  /** How many of them an offset leaves out. */
  readonly skipped: number;
};

/** What becomes of a row: it passes, it is left out, or neither it nor any after it is read. */
type Gate = () => (row: () => object) => 'pass' | 'skip' | 'end';

/** Read at once. Others are answered between two portions, unless they want to write. */
const PORTION = 256;

export function createSqlCollection(source: Source): Collection<object> {
  return fromQuery({
    ...source,
    isReversed: false,
    gates: [],
    looksAtRows: false,
    atMost: Number.POSITIVE_INFINITY,
    skipped: 0,
  });
}

function fromQuery(query: Query): Collection<object> {
  const { access } = query;
  const through = (gate: Gate, change: Partial<Query>) =>
    fromQuery({ ...query, ...change, gates: [...query.gates, gate] });
  const collect = <T>(what: 'rows' | 'keys', read: (found: Found) => T) =>
    access.read(async () => {
      const results: T[] = [];
      await eachFound(query, what, (found) => void results.push(read(found)));
      return results;
    });
  const rows = () => collect('rows', ({ row }) => row());
  const keys = () => collect('keys', ({ key }) => decodeKey(key));
  // Rows that an offset leaves out are read too.
  const atMost = (count: number) =>
    query.looksAtRows ? query.atMost : Math.min(query.atMost, query.skipped + count);
  return {
    filter: (isWanted) => through(() => (row) => (isWanted(row()) ? 'pass' : 'skip'), { looksAtRows: true }),
    until: (isOver) => through(() => (row) => (isOver(row()) ? 'end' : 'pass'), { looksAtRows: true }),
    offset: (count) => through(() => counting(count, 'skip', 'pass'), { skipped: query.skipped + count }),
    limit: (count) => through(() => counting(count, 'pass', 'end'), { atMost: atMost(count) }),
    reverse: () => fromQuery({ ...query, isReversed: !query.isReversed }),
    toArray: rows,
    sortBy: async (property) => (await rows()).toSorted((one, other) => compareBy(property, one, other)),
    first: async () => (await fromQuery(query).limit(1).toArray())[0],
    last: async () => (await fromQuery(query).reverse().limit(1).toArray())[0],
    each: (read) => access.read(() => eachFound(query, 'rows', ({ row }) => read(row()))),
    count: () => access.read(() => count(query)),
    primaryKeys: () => collect('keys', ({ id }) => decodeKey(id)),
    keys,
    uniqueKeys: async () => {
      const unique = new Map((await keys()).map((key) => [encodeKey(key).join(), key]));
      return [...unique.values()];
    },
    modify: (change) => access.write(() => modify(query, change)),
    delete: () =>
      access.write(async () => {
        const ids: Uint8Array[] = [];
        await eachFound(query, 'keys', ({ id }) => void ids.push(id));
        query.remove(ids);
        return ids.length;
      }),
  };
}

/** The first `count` rows get one answer, all after them the other. */
function counting(count: number, before: 'pass' | 'skip', after: 'pass' | 'end'): ReturnType<Gate> {
  let seen = 0;
  return () => {
    seen += 1;
    return seen <= count ? before : after;
  };
}

type Found = { readonly id: Uint8Array; readonly key: Uint8Array; readonly row: () => object };

/** One row after the other, unpacked when somebody looks at it. */
async function eachFound(query: Query, what: 'rows' | 'keys', read: (found: Found) => void): Promise<void> {
  const gates = query.gates.map((gate) => gate());
  const includesRows = what === 'rows' || query.looksAtRows;
  let left = query.atMost;
  for (const range of query.isReversed ? query.ranges.toReversed() : query.ranges) {
    let after: Found | null = null;
    for (;;) {
      const limit = Math.min(PORTION, left);
      if (limit <= 0) return;
      const portion: readonly Found[] = readPortion(query, { includesRows, range, after, limit });
      left -= portion.length;
      for (const found of portion) {
        const fate = passGates(gates, found);
        if (fate === 'end') return;
        if (fate === 'pass') read(found);
      }
      after = portion.at(-1) ?? null;
      if (portion.length < limit) break;
      await new Promise(setImmediate);
    }
  }
}

function passGates(gates: readonly ReturnType<Gate>[], { row }: Found): 'pass' | 'skip' | 'end' {
  for (const gate of gates) {
    const fate = gate(row);
    if (fate !== 'pass') return fate;
  }
  return 'pass';
}

type Portion = {
  readonly includesRows: boolean;
  readonly range: Range;
  readonly after: Found | null;
  readonly limit: number;
};

function readPortion(query: Query, { includesRows, range, after, limit }: Portion): readonly Found[] {
  const { connection, table, column } = query;
  const order = query.isReversed ? 'DESC' : 'ASC';
  const where = conditionsOf(query, range, after);
  const columns = `id, ${column} AS key${includesRows ? ', row' : ''}`;
  const sql = `SELECT ${columns} FROM ${table} WHERE ${where.sql} ORDER BY ${column} ${order}, id ${order} LIMIT ?`;
  return connection.all(sql, [...where.values, limit]).map(toFound);
}

function toFound(read: SqlRow): Found {
  let unpacked: object | null = null;
  return {
    id: read['id'] as Uint8Array,
    key: read['key'] as Uint8Array,
    row: () => (unpacked ??= unpackRow(read['row'] as Uint8Array)),
  };
}

function conditionsOf({ accountId, column, isReversed }: Query, range: Range, after: Found | null) {
  const { from, excludesFrom = false, to, includesTo = false } = range;
  const conditions = ['account_id = ?', `${column} IS NOT NULL`];
  const values: SqlValue[] = [accountId];
  if (from) {
    conditions.push(`${column} ${excludesFrom ? '>' : '>='} ?`);
    values.push(from);
  }
  if (to) {
    conditions.push(`${column} ${includesTo ? '<=' : '<'} ?`);
    values.push(to);
  }
  if (after) {
    conditions.push(`(${column}, id) ${isReversed ? '<' : '>'} (?, ?)`);
    values.push(after.key, after.id);
  }
  return { sql: conditions.join(' AND '), values };
}

async function count(query: Query): Promise<number> {
  if (query.gates.length > 0) {
    let found = 0;
    await eachFound(query, 'keys', () => {
      found += 1;
    });
    return found;
  }
  return query.ranges.reduce((sum, range) => {
    const where = conditionsOf(query, range, null);
    const [row] = query.connection.all(
      `SELECT COUNT(*) AS found FROM ${query.table} WHERE ${where.sql}`,
      where.values,
    );
    return sum + Number(row?.['found'] ?? 0);
  }, 0);
}

type Change = Parameters<Collection<object>['modify']>[0];

/** Writes only the rows that differ afterwards. */
async function modify(query: Query, change: Change): Promise<number> {
  const found: Found[] = [];
  await eachFound(query, 'rows', (one) => void found.push(one));
  for (const { id, row } of found) {
    const before = row();
    const packed = packRow(before);
    const ref = { value: before };
    if (typeof change === 'function') change(before, ref);
    else ref.value = { ...before, ...change };
    if (Buffer.compare(packed, packRow(ref.value)) !== 0) query.write(ref.value, decodeKey(id));
  }
  return found.length;
}

function compareBy(property: string, one: object, other: object): number {
  const keyOf = (row: object) => {
    const key = toKey((row as Record<string, unknown>)[property]);
    return key === null ? new Uint8Array() : encodeKey(key);
  };
  return Buffer.compare(keyOf(one), keyOf(other));
}
