import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { type ContactChange, followContactChanges } from '#domain/engine/follow-contact-changes.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/**
 * [E5] To be called with every change of contacts by people and imports, in its transaction: who leaves the start rule of a
 * program between two slots, if only for a moment, meets it newly afterwards.
 */
export async function noteContactChanges(
  db: Database,
  changes: readonly ContactChange[],
  at: Instant,
): Promise<void> {
  if (changes.length === 0) return;
  const runs = await db.runs.filter(({ metRule }) => metRule.length > 0).toArray();
  if (runs.length === 0) return;
  const { timeZone } = await loadAccount(db);
  const segments = new Map((await db.segments.toArray()).map((segment) => [segment.id, segment]));
  const followed = runs.map((run) => followContactChanges(run, changes, { segments, timeZone, at }));
  await db.runs.bulkPut(followed.filter((run, place) => run !== runs[place]));
}
