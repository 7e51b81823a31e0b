import type { Database } from '#api/storage/db.ts';
import { HOUR, type Instant, later } from '#domain/schedule/instant.ts';

/** A repeated request comes within moments; an hour covers a tab that slept. */
const ANSWERS_KEPT_MS = HOUR;

/** Deletes the answers to requests that nobody repeats any more. `at` is real time. To be called inside a transaction. */
export async function forgetOldAnswers(db: Database, at: Instant): Promise<void> {
  await db.idempotency.where('at').below(later(at, -ANSWERS_KEPT_MS)).delete();
}
