import type { Design } from '#domain/program/design.ts';
import type { ProgramId } from '#domain/program/program.ts';

/** An unsaved design as it is kept on this device, with the saved one that it was made from. */
export type KeptDesign = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly savedRevision: number;
  /** Tells programs apart that got the same id before and after a reset of the account. */
  readonly createdAt: number;
  /** Real time, in ms. */
  readonly keptAt: number;
};

const DATABASE = 'program-builder-unsaved';
const STORE = 'designs';

/**
 * IndexedDB and not localStorage: what it has written outlives a browser that is killed a moment later.
 * Where the device refuses to store anything, nothing is kept and nothing fails.
 */
export async function keepDesign(kept: KeptDesign): Promise<void> {
  await withStore('readwrite', (store) => store.put(kept));
}

export async function forgetDesign(programId: ProgramId): Promise<void> {
  await withStore('readwrite', (store) => store.delete(programId));
}

export async function keptDesignOf(programId: ProgramId): Promise<KeptDesign | null> {
  const kept = await withStore(
    'readonly',
    (store) => store.get(programId) as IDBRequest<KeptDesign | undefined>,
  );
  return kept ?? null;
}

async function withStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await openDatabase();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const transaction = database.transaction(STORE, mode);
    const request = use(transaction.objectStore(STORE));
    const finish = (value: T | undefined) => {
      database.close();
      resolve(value);
    };
    transaction.oncomplete = () => finish(request.result);
    transaction.onabort = () => finish(undefined);
  });
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(null);
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'programId' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
