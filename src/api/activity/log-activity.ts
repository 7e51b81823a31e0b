import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import type { ActivityText } from './acted.ts';

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
