import type { ApiContext } from '#api/context/api-context.ts';
import { findMissingReferences } from '#api/use-cases/programs/missing-references.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { News } from '#contract/news.ts';
import { getReferenceKey, type MissingReference } from '#domain/catalogue/reference.ts';

/**
 * Read-only programs tell what they miss. When something comes or goes, that list is brought up to date, and the news of it
 * returned; the status changes only when the program is deleted and restored. To be called inside the same transaction.
 */
export async function newsOfMissing(deps: Pick<ApiContext, 'db' | 'realNow'>): Promise<readonly News[]> {
  const readOnly = await deps.db.programs.filter(({ status }) => status === 'ReadOnly').toArray();
  const news: News[] = [];
  for (const program of readOnly) {
    const missing = withKnownNames(await findMissingReferences(deps.db, program.id), program.missing);
    if (JSON.stringify(missing) === JSON.stringify(program.missing)) continue;
    const next = { ...program, missing };
    await deps.db.programs.put(next);
    news.push({
      type: 'programChanged',
      program: await summarizeProgram(deps, next),
      isDesignChanged: false,
    });
  }
  return news;
}

/** A thing that is gone for good keeps the name it was last known by. */
function withKnownNames(
  missing: readonly MissingReference[],
  before: readonly MissingReference[],
): readonly MissingReference[] {
  const known = new Map(before.map((one) => [getReferenceKey(one.reference), one]));
  return missing.map((one) => known.get(getReferenceKey(one.reference)) ?? one);
}
