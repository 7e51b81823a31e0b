import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import type { RehearsedJourney } from '#contract/rehearsals.ts';
import type { ContactId } from '#domain/ids.ts';
import { follow } from '#domain/rehearsal/follow.ts';
import { loadRehearsal, type RehearsalRequest } from './load-rehearsal.ts';
import { runTimeSliced, type UnderWay } from './run-time-sliced.ts';

/** The way of one who takes part through the very same rehearsal. */
export async function followContact(
  deps: ApiContext,
  asked: RehearsalRequest & { readonly contactId: ContactId },
  underWay: UnderWay,
): Promise<RehearsedJourney> {
  const { rehearsalId, contactId } = asked;
  const input = await loadRehearsal(deps, asked);
  const followed = await runTimeSliced(deps, { ...underWay, rehearsalId }, follow(input, contactId));
  if (!followed) throw new ApiRefusal(notFound('contact'));
  return followed;
}
