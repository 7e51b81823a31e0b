// The account that the server keeps, in a folder of its own. Bundled by bundle.mjs.

import { ownLocks } from '#api/start/locks.ts';
import { startApi } from '#api/start/start-api.ts';
import { isPublicPath } from '#contract/public-operations.ts';
import { instant } from '#domain/schedule/instant.ts';
import { openDataFolder } from '#server/storage/sqlite/open-data-folder.ts';

/**
 * @typedef {import('#contract/news.ts').News} News
 * @typedef {object} Account
 * @property {(request: Request) => Promise<Response>} fetch
 * @property {(path: string) => boolean} isPublicPath
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} folder where the account is kept
 * @param {(news: News) => void} publish
 * @returns {Promise<Account>}
 */
export async function openAccount(folder, publish) {
  const { isNew, db, close } = await openDataFolder(folder);
  const api = await startApi({
    open: async () => db,
    isFirstVisit: async () => isNew,
    realNow: () => instant(Date.now()),
    publish,
    lock: ownLocks(),
    newSeed: () => Math.floor(Math.random() * 2 ** 31),
  });
  return { fetch: async (request) => api.fetch(request), isPublicPath, close };
}
