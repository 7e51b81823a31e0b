export type SqlValue = number | string | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One connection to a database, which answers at once. */
export type Connection = {
  /** Statements without values, several of them with semicolons between. */
  readonly execute: (sql: string) => void;
  /** How many rows it has changed. Throws a StorageError. */
  readonly run: (sql: string, values: readonly SqlValue[]) => number;
  readonly all: (sql: string, values: readonly SqlValue[]) => readonly SqlRow[];
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

/** How a piece of work reaches the database: in the transaction it is part of, or in one of its own. */
export type Access = {
  readonly read: <T>(work: () => Promise<T>) => Promise<T>;
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
};
