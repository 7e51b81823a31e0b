import { type Api, createApi } from '#api/app.ts';
import type { Ground } from '#api/deps.ts';
import { createEngine } from '#api/engine/driver.ts';
import { timerOfPlatform } from '#api/engine/timer.ts';
import { fetchMaker, makeFirstAccount } from '#api/start/first-account.ts';
import { openDatabase } from '#api/storage/db.ts';

/** What is overdue and what has expired wait so long, for the first page is to have its answers before. */
const FIRST_ANSWERS_MS = 500;

/** Opens the database and makes the sample account on the first visit; the engine catches up soon afterwards. */
export async function startApi({
  databaseName,
  ...outside
}: Omit<Ground, 'db'> & { readonly databaseName: string }): Promise<Api> {
  const maker = fetchMaker(databaseName);
  const db = await openDatabase(databaseName);
  const ground: Ground = { ...outside, db };
  await makeFirstAccount(ground, maker);
  const engine = createEngine(ground);
  timerOfPlatform(() => {
    void purge(ground);
    engine.wake();
  }, FIRST_ANSWERS_MS);
  return createApi({ ...ground, engine });
}

async function purge(ground: Ground): Promise<void> {
  try {
    const { purgeExpired } = await import('#api/use-cases/programs/purge-expired.ts');
    await purgeExpired(ground);
  } catch (error) {
    // A newer version in another tab may have closed the database. Whatever else it was: the next start tries again.
    if (ground.db.isOpen()) globalThis.reportError?.(error);
  }
}
