import type { Database } from '#api/storage/db.ts';

export class Crash extends Error {}

type Call = (...input: unknown[]) => unknown;

/**
 * A database that a process loses at its n-th contact with it. Every call of a table is one, and so is coming back from
 * a transaction: the work is stored by then, and nobody has heard of it.
 */
export function crashingDatabase(
  db: Database,
  atContact: number,
): { db: Database; hasCrashed: () => boolean } {
  let contacts = 0;
  let hasCrashed = false;

  function contact(): void {
    contacts += 1;
    if (contacts !== atContact) return;
    hasCrashed = true;
    throw new Crash();
  }

  const tables = new Set(db.tables.map(({ name }) => name));
  const proxy = new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === 'transaction') return transaction;
      return typeof name === 'string' && tables.has(name) ? watched(value as object) : value;
    },
  });

  async function transaction(...input: unknown[]): Promise<unknown> {
    const result = await (db.transaction as unknown as Call).apply(db, input);
    contact();
    return result;
  }

  function watched(table: object): object {
    return new Proxy(table, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...input: unknown[]) => {
          contact();
          return (value as Call).apply(target, input);
        };
      },
    });
  }

  return { db: proxy, hasCrashed: () => hasCrashed };
}
