import { type Api, createApi } from '#api/app.ts';
import type { Ground } from '#api/deps.ts';
import { createEngine } from '#api/engine/driver.ts';
import { makeFirstAccount } from '#api/start/first-account.ts';
import { openDatabase } from '#api/storage/db.ts';

/** Opens the database, makes the sample account on the first visit, and lets the engine catch up. */
export async function startApi({
  databaseName,
  ...outside
}: Omit<Ground, 'db'> & { readonly databaseName: string }): Promise<Api> {
  const db = await openDatabase(databaseName);
  const ground: Ground = { ...outside, db };
  await makeFirstAccount(ground);
  const { purgeExpired } = await import('#api/use-cases/programs/purge-expired.ts');
  await purgeExpired(ground);
  const engine = createEngine(ground);
  engine.wake();
  return createApi({ ...ground, engine });
}
