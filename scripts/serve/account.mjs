// The account that the server keeps. Bundled by bundle.mjs; IndexedDB must be there before it is imported.

import { ownLocks } from '#api/start/locks.ts';
import { startApi } from '#api/start/start-api.ts';
import { DATABASE_NAME } from '#api/storage/indexeddb/open-database.ts';
import { instant } from '#domain/schedule/instant.ts';

/**
 * @typedef {import('#contract/news.ts').News} News
 * @typedef {{ fetch: (request: Request) => Promise<Response> }} Account
 */

/**
 * @param {(news: News) => void} publish
 * @returns {Promise<Account>}
 */
export function openAccount(publish) {
  return startApi({
    databaseName: DATABASE_NAME,
    realNow: () => instant(Date.now()),
    publish,
    lock: ownLocks(),
    newSeed: () => Math.floor(Math.random() * 2 ** 31),
  });
}
