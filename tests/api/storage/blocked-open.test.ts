import { expect, test } from 'vitest';
import { openDatabase } from '#api/storage/indexeddb/open-database.ts';

const opened = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

test('[ROB-10] a connection that an older tab has blocked is closed when it opens at last, and blocks nobody', async () => {
  const older = await opened(indexedDB.open('blocked', 1));
  await expect(openDatabase('blocked')).rejects.toMatchObject({ name: 'BlockedUpgradeError' });

  older.close();

  // Opens only once no connection of an earlier version is left.
  const newer = indexedDB.open('blocked', 100_000);
  let isBlocked = false;
  newer.onblocked = () => (isBlocked = true);
  (await opened(newer)).close();
  expect(isBlocked).toBe(false);
});
