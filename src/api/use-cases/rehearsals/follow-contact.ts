import type { Deps } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import type { RehearsedJourney } from '#contract/rehearsals.ts';
import type { ContactId } from '#domain/ids.ts';
import { follow } from '#domain/rehearsal/follow.ts';
import { type AskedRehearsal, loadRehearsal } from './load-rehearsal.ts';
import { inPieces, type UnderWay } from './run-time-sliced.ts';

/** The way of one who takes part through the very same rehearsal. */
export async function followContact(
  deps: Deps,
  asked: AskedRehearsal & { readonly contactId: ContactId },
  underWay: UnderWay,
): Promise<RehearsedJourney> {
  const { rehearsalId, contactId } = asked;
  const input = await loadRehearsal(deps, asked);
  const followed = await inPieces(deps, { ...underWay, rehearsalId }, follow(input, contactId));
  if (!followed) throw new ApiRefusal(notFound('contact'));
  return followed;
}
