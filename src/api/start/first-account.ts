import type { Ground } from '#api/deps.ts';
import { ACCOUNT_KEY } from '#api/storage/db.ts';

/** On the first visit the sample account is made, by one of the tabs that may be opening at once. */
export async function makeFirstAccount({ db, lock, realNow, newSeed }: Ground): Promise<void> {
  if (await db.account.get(ACCOUNT_KEY)) return;
  await lock('first account', async () => {
    if (await db.account.get(ACCOUNT_KEY)) return;
    const { makeSampleAccount } = await import('#api/sample/make-sample-account.ts');
    const { writeAccount } = await import('#api/sample/write-account.ts');
    const rows = makeSampleAccount({ realNow: realNow(), seed: newSeed() });
    await db.transaction('rw', db.tables, () => writeAccount(db, rows));
  });
}
