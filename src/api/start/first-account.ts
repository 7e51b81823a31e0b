import type { Ground } from '#api/context/api-context.ts';
import type { writeSampleAccount } from '#api/sample/write-sample-account.ts';
import { ACCOUNT_KEY } from '#api/storage/db.ts';

type Maker = { readonly writeSampleAccount: typeof writeSampleAccount };

/**
 * What makes the account of the first visit, fetched while the database is being opened. Null where there is one already,
 * and where it could not be told or fetched: then it is fetched when it is missed.
 */
export async function fetchMaker(databaseName: string): Promise<Maker | null> {
  try {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === databaseName) ? null : await loadMaker();
  } catch {
    return null;
  }
}

/** On the first visit the sample account is made, by one of the tabs that may be opening at once. */
export async function makeFirstAccount(ground: Ground, maker: Promise<Maker | null>): Promise<void> {
  const { db, lock } = ground;
  if (await db.account.get(ACCOUNT_KEY)) return;
  await lock('first account', async () => {
    if (await db.account.get(ACCOUNT_KEY)) return;
    const { writeSampleAccount: write } = (await maker) ?? (await loadMaker());
    await write(ground);
  });
}

function loadMaker(): Promise<Maker> {
  return import('#api/sample/write-sample-account.ts');
}
