import { type Api, createApi } from '#api/app/app.ts';
import type { Engine, EngineServices } from '#api/context/api-context.ts';
import { createEngine } from '#api/engine/driver.ts';
import { createAlarm, platformTimer } from '#api/engine/timer.ts';
import type { writeSampleAccount } from '#api/sample/write-sample-account.ts';
import { rebuildMissingBlocks } from '#api/storage/contact-blocks.ts';
import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';

/** What is overdue and what has expired wait this long, so that the first page gets its answers first. */
const FIRST_ANSWERS_MS = 250;
/** How long nothing must have been due before missing copies of contacts are rebuilt. */
const QUIET_MS = 3_000;

export type Start = Omit<EngineServices, 'db'> & {
  readonly open: () => Promise<Database>;
  /** Whether nothing is stored yet, as far as that can be told before the database is open. */
  readonly isFirstVisit: () => Promise<boolean>;
};

/** Opens the database and makes the sample account on the first visit; the engine catches up soon afterwards. */
export async function startApi({ open, isFirstVisit, ...outside }: Start): Promise<Api> {
  const maker = fetchMaker(isFirstVisit);
  const db = await open();
  const services: EngineServices = { ...outside, db };
  await makeFirstAccount(services, maker);
  const engine = createEngine(services, { onRest: rebuildWhenQuiet(services) });
  platformTimer(() => {
    engine.wake();
    void purge(services);
    void prepare(services, engine);
  }, FIRST_ANSWERS_MS);
  return createApi({ ...services, engine });
}

type Maker = { readonly writeSampleAccount: typeof writeSampleAccount };

/**
 * What makes the account of the first visit, fetched while the database is being opened. Null if there is one already, or
 * if that could not be found out or the code not be fetched: then it is fetched when it is needed.
 */
async function fetchMaker(isFirstVisit: Start['isFirstVisit']): Promise<Maker | null> {
  try {
    return (await isFirstVisit()) ? await loadMaker() : null;
  } catch {
    return null;
  }
}

/** On the first visit the sample account is made, by one of the tabs that may be opening at once. */
async function makeFirstAccount(services: EngineServices, maker: Promise<Maker | null>): Promise<void> {
  const { db, lock } = services;
  if (await db.account.get(ACCOUNT_KEY)) return;
  await lock('first account', async () => {
    if (await db.account.get(ACCOUNT_KEY)) return;
    const { writeSampleAccount: write } = (await maker) ?? (await loadMaker());
    await write(services);
  });
}

function loadMaker(): Promise<Maker> {
  return import('#api/sample/write-sample-account.ts');
}

/** What a dialog that states consequences needs: it may be the first thing that is asked for. */
async function prepare(services: EngineServices, engine: Engine): Promise<void> {
  try {
    await Promise.all([engine.readContacts(), import('#api/routes/program-changes.ts')]);
  } catch (error) {
    report(services, error);
  }
}

async function purge(services: EngineServices): Promise<void> {
  try {
    const { purgeExpired } = await import('#api/use-cases/expiry/purge-expired.ts');
    await purgeExpired(services);
  } catch (error) {
    report(services, error);
  }
}

function rebuildWhenQuiet(services: EngineServices): () => void {
  const alarm = createAlarm(platformTimer);
  const mend = () =>
    void rebuildMissingBlocks(services.db).catch((error: unknown) => report(services, error));
  return () => alarm(mend, QUIET_MS);
}

/** A newer version in another tab may have closed the database. Whatever else it was: it is tried again. */
function report({ db }: EngineServices, error: unknown): void {
  if (db.isOpen()) globalThis.reportError?.(error);
}
