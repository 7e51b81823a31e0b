import type { Deps } from '#api/context/api-context.ts';
import { momentOf } from '#api/context/request-context.ts';
import type { Database } from '#api/storage/db.ts';
import type { ActivityEntry } from '#contract/activity.ts';

type Noted = Pick<ActivityEntry, 'kind' | 'what'> & Partial<Pick<ActivityEntry, 'name' | 'thingId'>>;

/** Writes down what somebody did, in the transaction that does it. */
export async function noteActivity(
  deps: Pick<Deps, 'db' | 'realNow'>,
  noted: Noted & { readonly by?: string },
): Promise<void> {
  const { now: at, by } = await momentOf(deps);
  await addActivity(deps.db, { at, by, ...noted });
}

async function addActivity(
  db: Database,
  { at, by, kind, what, name = null, thingId = null }: Noted & Pick<ActivityEntry, 'at' | 'by'>,
): Promise<void> {
  await db.activity.add({ at, by, kind, what, name, thingId });
}

/** The number of the newest entry: whether an act has written anything shows by it. */
export async function lastActivity(db: Database): Promise<number> {
  const [last = 0] = await db.activity.toCollection().reverse().limit(1).primaryKeys();
  return last;
}
