import type { ApiContext } from '#api/context/api-context.ts';
import type { RehearsalAnswer } from '#contract/rehearsals.ts';
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
