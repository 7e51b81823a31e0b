import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import type { RehearsalAnswer, RehearsedJourney } from '#contract/rehearsals.ts';
import type { ContactId } from '#domain/ids.ts';
import { follow } from '#domain/rehearsal/follow.ts';
import { rehearse } from '#domain/rehearsal/rehearse.ts';
import { loadRehearsal, type RehearsalRequest } from './load-rehearsal.ts';
import { runTimeSliced, type UnderWay } from './run-time-sliced.ts';

/** What would come of the design if the program ran with it from now on. Nothing is sent, stored or changed. */
export async function rehearseProgram(
  deps: ApiContext,
  asked: RehearsalRequest,
  underWay: UnderWay,
): Promise<RehearsalAnswer> {
  const { rehearsalId, programId } = asked;
  const input = await loadRehearsal(deps, asked);
  const rehearsed = await runTimeSliced(deps, { ...underWay, rehearsalId }, rehearse(input));
  const { rehearsal, nodeIds, people, firstMadeUp } = rehearsed;
  const { days, overlaps, ...plain } = rehearsal;
  const { programs } = input.account.catalogue;
  return {
    ...plain,
    programId,
    nodeIds,
    people,
    firstMadeUp,
    days: {
      enrolled: [...days.enrolled],
      finished: [...days.finished],
      sent: [...days.sent],
      opened: [...days.opened],
      clicked: [...days.clicked],
    },
    overlaps: overlaps.map((overlap) => ({ ...overlap, name: programs.get(overlap.programId)?.name ?? '' })),
  };
}

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
