import type { ApiContext } from '#api/context/api-context.ts';
import type { Database } from '#api/storage/db.ts';
import type { ActivityEntry, ActivityPage, ActivityQuery } from '#contract/activity.ts';
import { foldText } from '#domain/words/fold-text.ts';

/** A page of what was done in the account, newest first. By index, as far as the page reaches. */
export async function listActivity(
  { db }: Pick<ApiContext, 'db'>,
  query: ActivityQuery,
): Promise<ActivityPage> {
  const { limit, before } = query;
  return db.transaction('r', db.activity, async () => {
    const matches = createFilter(query);
    const found = await newestFirst(db, before === undefined ? null : Number(before))
      .filter(matches)
      .limit(limit + 1)
      .toArray();
    const entries = found.slice(0, limit);
    const last = entries.at(-1);
    return {
      entries,
      next: found.length > limit && last ? String(last.id) : null,
      people: (await db.activity.orderBy('by').uniqueKeys()).map(String),
    };
  });
}

function newestFirst(db: Database, before: number | null) {
  return before === null
    ? db.activity.toCollection().reverse()
    : db.activity.where(':id').below(before).reverse();
}

function createFilter({ kind, by, program, search = '' }: ActivityQuery): (entry: ActivityEntry) => boolean {
  const wanted = foldText(search.trim());
  const programId = program === undefined ? null : Number(program);
  return (entry) =>
    (kind === undefined || entry.kind === kind) &&
    (by === undefined || by === '' || entry.by === by) &&
    (programId === null || (entry.kind === 'program' && entry.thingId === programId)) &&
    (wanted === '' || foldText(`${entry.by} ${entry.what} ${entry.name ?? ''}`).includes(wanted));
}
