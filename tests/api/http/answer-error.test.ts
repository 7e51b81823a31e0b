import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { toProblem } from '#api/http/answer-error.ts';
import type { Database } from '#api/storage/db.ts';
import { openDatabase } from '#api/storage/indexeddb/open-database.ts';

let db: Database;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  db = await openDatabase('account');
});

const problemIn = (act: () => Promise<unknown>) =>
  act().then(
    () => null,
    (error: unknown) => toProblem(error),
  );

const FULL = new DOMException('The disk is full', 'QuotaExceededError');

/** What the browser does to a transaction that it can't store. */
function undoneByBrowser(): void {
  const { idbtrans } = Dexie.currentTransaction as unknown as { idbtrans: IDBTransaction };
  idbtrans.abort();
}

test('[ROB-10] an aborted transaction is reported as a storage problem, not as our fault', async () => {
  const problem = await problemIn(() =>
    db.transaction('rw', db.folders, async () => {
      const adding = db.folders.add({ name: 'Spring' } as never);
      undoneByBrowser();
      await adding;
    }),
  );
  expect(problem).toMatchObject({ kind: 'storageUnavailable', status: 503 });
  expect(await db.folders.count()).toBe(0);
});

test.each([
  ['by itself', FULL],
  ['inside a transaction that was undone', new Dexie.AbortError('Undone', FULL)],
  ['among many rows', Object.assign(new Error('1 of 2 failed'), { name: 'BulkError', failures: [FULL] })],
])('[ROB-10] no room, %s, is told as no room', (_, error) => {
  expect(toProblem(error)).toMatchObject({ kind: 'storageFull', status: 507 });
});
