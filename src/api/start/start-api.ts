import { type Api, createApi } from '#api/app/app.ts';
import type { Engine, Ground } from '#api/context/api-context.ts';
import { createEngine } from '#api/engine/driver.ts';
import { createAlarm, platformTimer } from '#api/engine/timer.ts';
import { fetchMaker, makeFirstAccount } from '#api/start/first-account.ts';
import { rebuildMissingBlocks } from '#api/storage/contact-blocks.ts';
import { openDatabase } from '#api/storage/db.ts';

/** What is overdue and what has expired wait so long, for the first page is to have its answers before. */
const FIRST_ANSWERS_MS = 250;
/** So long nothing may have been due before copies of contacts are made anew. */
const QUIET_MS = 3_000;

/** Opens the database and makes the sample account on the first visit; the engine catches up soon afterwards. */
export async function startApi({
  databaseName,
  ...outside
}: Omit<Ground, 'db'> & { readonly databaseName: string }): Promise<Api> {
  const maker = fetchMaker(databaseName);
  const db = await openDatabase(databaseName);
  const ground: Ground = { ...outside, db };
  await makeFirstAccount(ground, maker);
  const engine = createEngine(ground, { onRest: rebuildWhenQuiet(ground) });
  platformTimer(() => {
    engine.wake();
    void purge(ground);
    void prepare(ground, engine);
  }, FIRST_ANSWERS_MS);
  return createApi({ ...ground, engine });
}

/** What a dialog that states consequences needs: it may be the first thing that is asked for. */
async function prepare(ground: Ground, engine: Engine): Promise<void> {
  try {
    await Promise.all([engine.readContacts(), import('#api/routes/consequences.ts')]);
  } catch (error) {
    report(ground, error);
  }
}

async function purge(ground: Ground): Promise<void> {
  try {
    const { purgeExpired } = await import('#api/use-cases/expiry/purge-expired.ts');
    await purgeExpired(ground);
  } catch (error) {
    report(ground, error);
  }
}

function rebuildWhenQuiet(ground: Ground): () => void {
  const alarm = createAlarm(platformTimer);
  const mend = () => void rebuildMissingBlocks(ground.db).catch((error: unknown) => report(ground, error));
  return () => alarm(mend, QUIET_MS);
}

/** A newer version in another tab may have closed the database. Whatever else it was: it is tried again. */
function report({ db }: Ground, error: unknown): void {
  if (db.isOpen()) globalThis.reportError?.(error);
}
