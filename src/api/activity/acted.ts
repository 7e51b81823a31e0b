import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import type { ActivityEntry } from '#contract/activity.ts';
import type { News } from '#contract/news.ts';
import type { Program } from '#domain/programs/program.ts';

/** What a use case that changes something returns: it knows what it did, and nothing of HTTP. */
export type Acted<Result> = {
  readonly result: Result;
  /** What every tab hears once the act is stored. */
  readonly news: readonly News[];
  /** [Y1] What the log of the account says about it, stored with the act; an act that is not worth a word has none. */
  readonly activity: readonly ActivityText[];
};

/** `by` only if it was not the user of the account. */
export type ActivityText = Pick<ActivityEntry, 'kind' | 'what'> &
  Partial<Pick<ActivityEntry, 'name' | 'thingId' | 'by'>>;

export function describeProgramActivity(
  { id, name }: Pick<Program, 'id' | 'name'>,
  what: string,
): ActivityText {
  return { kind: 'program', what, name, thingId: id };
}

/** The account itself does what nobody asked for at that moment. */
export const HOUSEKEEPING = 'Program Builder';

/** [Y1] Writes down what was done, in the transaction that does it. */
export async function logActivity(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  activity: readonly ActivityText[],
): Promise<void> {
  if (activity.length === 0) return;
  const { now: at, by } = await loadRequestContext(deps);
  await deps.db.activity.bulkAdd(activity.map((text) => ({ at, by, name: null, thingId: null, ...text })));
}
