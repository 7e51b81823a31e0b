/**
 * What the API asks of a storage, whatever keeps it: IndexedDB in a browser, SQL on a server. It is the part of Dexie's
 * interface that the use cases need, as a contract that tests/server/storage/contract.test.ts holds every form to.
 *
 * - Keys are ordered as IndexedDB orders them: numbers, then texts by UTF-16 unit, then lists, part by part.
 * - A transaction sees one moment and ends with what its work returns or throws: all is stored, or nothing. One inside
 *   another is part of it. Work of a transaction waits for nothing but the storage.
 * - A refused write ends the transaction it is part of: nobody catches the refusal and continues, and nothing is stored.
 * - Rows come out as copies: changing one changes nothing that is stored.
 * - A row holds what JSON holds, numbers that are not finite, and typed arrays, which stay what they are.
 */
export type Key = number | string | readonly Key[];

/** Lies before every key. */
export const FIRST_KEY: Key = Number.NEGATIVE_INFINITY;
/** Lies after every key that is stored: a list comes after what is no list, and one that begins with a list after others. */
export const LAST_KEY: Key = [[]];

/** From the first to the last key of two parts that begins with a part: what `between` takes. */
export function keysUnder(part: Key): [lower: Key, upper: Key] {
  return [
    [part, FIRST_KEY],
    [part, LAST_KEY],
  ];
}

/** Rows in an order, to be read once, when one of the methods that answer a promise is called. */
export type Collection<Row, Id extends Key = Key> = {
  readonly filter: (isWanted: (row: Row) => boolean) => Collection<Row, Id>;
  /** Ends before the first row that is no longer wanted. */
  readonly until: (isOver: (row: Row) => boolean) => Collection<Row, Id>;
  readonly reverse: () => Collection<Row, Id>;
  readonly offset: (rows: number) => Collection<Row, Id>;
  readonly limit: (rows: number) => Collection<Row, Id>;
  readonly toArray: () => Promise<Row[]>;
  readonly sortBy: (property: string) => Promise<Row[]>;
  readonly first: () => Promise<Row | undefined>;
  readonly last: () => Promise<Row | undefined>;
  readonly each: (read: (row: Row) => void) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly primaryKeys: () => Promise<Id[]>;
  /** Of the index that is asked, in its order. */
  readonly keys: () => Promise<readonly Key[]>;
  readonly uniqueKeys: () => Promise<readonly Key[]>;
  /** How many rows there were. A row that is put into `value` takes the place of the one that was read. */
  readonly modify: (change: Partial<Row> | ((row: Row, ref: { value: Row }) => void)) => Promise<number>;
  readonly delete: () => Promise<number>;
};

/** An index that is asked for a part of its keys. */
export type Index<Row, Id extends Key = Key> = {
  readonly equals: (key: Key) => Collection<Row, Id>;
  readonly anyOf: (keys: readonly Key[]) => Collection<Row, Id>;
  readonly startsWith: (text: string) => Collection<Row, Id>;
  readonly above: (key: Key) => Collection<Row, Id>;
  readonly aboveOrEqual: (key: Key) => Collection<Row, Id>;
  readonly below: (key: Key) => Collection<Row, Id>;
  readonly belowOrEqual: (key: Key) => Collection<Row, Id>;
  /** From `lower`, which is in unless said otherwise, to `upper`, which is not. */
  readonly between: (
    lower: Key,
    upper: Key,
    includesLower?: boolean,
    includesUpper?: boolean,
  ) => Collection<Row, Id>;
};

export type Table<Row = object, Id extends Key = Key, Added = Row> = {
  readonly name: string;
  readonly schema: { readonly primKey: { readonly auto?: boolean | undefined } };
  readonly get: (id: Id) => Promise<Row | undefined>;
  /** In the order of the ids, with nothing for those that are not there. */
  readonly bulkGet: (ids: Id[]) => Promise<(Row | undefined)[]>;
  /** Refuses a row whose key is taken: ConstraintError. Answers the key, which the storage gives where it counts. */
  readonly add: (row: Added, id?: Id) => Promise<Id>;
  readonly put: (row: Added, id?: Id) => Promise<Id>;
  readonly update: (id: Id, change: Partial<Row>) => Promise<number>;
  readonly delete: (id: Id) => Promise<void>;
  readonly bulkAdd: (rows: readonly Added[]) => Promise<unknown>;
  readonly bulkPut: (rows: readonly Added[]) => Promise<unknown>;
  readonly bulkDelete: (ids: Id[]) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** By the id (":id"), an index by its name, or the properties that an index has. */
  readonly where: {
    (index: string): Index<Row, Id>;
    (equalities: Readonly<Record<string, Key>>): Collection<Row, Id>;
  };
  readonly orderBy: (index: string) => Collection<Row, Id>;
  readonly toCollection: () => Collection<Row, Id>;
  readonly toArray: () => Promise<Row[]>;
  readonly each: (read: (row: Row) => void) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly filter: (isWanted: (row: Row) => boolean) => Collection<Row, Id>;
  readonly reverse: () => Collection<Row, Id>;
  readonly offset: (rows: number) => Collection<Row, Id>;
  readonly limit: (rows: number) => Collection<Row, Id>;
};

type Named = { readonly name: string };

export type Storage = {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly table: (name: string) => Table;
  readonly transaction: <T>(
    mode: 'r' | 'rw',
    tables: Named | readonly Named[],
    work: () => Promise<T>,
  ) => Promise<T>;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

/** The names of the errors that a storage throws, whatever keeps it. They are those of IndexedDB and of Dexie. */
export const STORAGE_ERRORS = {
  /** A key that must be the only one is taken. */
  constraint: 'ConstraintError',
  quotaExceeded: 'QuotaExceededError',
  databaseClosed: 'DatabaseClosedError',
  openFailed: 'OpenFailedError',
  missingApi: 'MissingAPIError',
  invalidState: 'InvalidStateError',
  versionChange: 'VersionChangeError',
  version: 'VersionError',
  unknown: 'UnknownError',
  abort: 'AbortError',
} as const;
