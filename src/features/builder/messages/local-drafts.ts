import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';

/** An unsaved design as it is kept on this device, with the saved one that it was made from. */
export type LocalDraft = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly savedRevision: number;
  /** Tells programs apart that got the same id before and after a reset of the account. */
  readonly createdAt: number;
  /** Real time, in ms. */
  readonly keptAt: number;
};

const DATABASE = 'program-builder-unsaved';
/** `designs`: what is being edited; `offered`: what an earlier visit left, until something was decided about it. */
const STORES = ['designs', 'offered'] as const;
type StoreName = (typeof STORES)[number];

/**
 * IndexedDB and not localStorage: what it has written outlives a browser that is killed a moment later.
 * Where the device refuses to store anything, nothing is kept and nothing fails.
 */
export async function saveLocalDraft(kept: LocalDraft): Promise<void> {
  await withStore('designs', 'readwrite', (store) => store.put(kept));
}

export async function deleteLocalDraft(programId: ProgramId): Promise<void> {
  await withStore('designs', 'readwrite', (store) => store.delete(programId));
}

/** Out of the way of what is edited next, which is kept under the same number. */
export async function moveToOffered(kept: LocalDraft): Promise<void> {
  await withStore('offered', 'readwrite', (store) => store.put(kept));
  await deleteLocalDraft(kept.programId);
}

export async function deleteOfferedDraft(programId: ProgramId): Promise<void> {
  await withStore('offered', 'readwrite', (store) => store.delete(programId));
}

/** The newest of what is kept. */
export async function findLocalDraft(programId: ProgramId): Promise<LocalDraft | null> {
  return (await designIn('designs', programId)) ?? (await designIn('offered', programId)) ?? null;
}

/** Everything that is kept, of whatever program. */
export async function listLocalDrafts(): Promise<readonly LocalDraft[]> {
  const drafts = await Promise.all(
    STORES.map((name) => withStore(name, 'readonly', (store) => store.getAll() as IDBRequest<LocalDraft[]>)),
  );
  return drafts.flatMap((kept) => kept ?? []);
}

async function designIn(name: StoreName, programId: ProgramId): Promise<LocalDraft | undefined> {
  return withStore(name, 'readonly', (store) => store.get(programId) as IDBRequest<LocalDraft | undefined>);
}

async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await openDatabase();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const transaction = database.transaction(name, mode);
    const request = use(transaction.objectStore(name));
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
    const request = indexedDB.open(DATABASE, 2);
    request.onupgradeneeded = () => {
      const database = request.result;
      for (const name of STORES) {
        if (!database.objectStoreNames.contains(name))
          database.createObjectStore(name, { keyPath: 'programId' });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
    // An old tab holds it open for a moment longer; nobody waits for that.
    request.onblocked = () => resolve(null);
  });
}
