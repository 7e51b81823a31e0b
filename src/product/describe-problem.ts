import { formatInstant } from '#client/format.ts';
import type { Problem } from '#contract/problem.ts';
import { describeRefusal } from '#domain/programs/describe-lifecycle.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';
import type { Reason } from '#domain/words/reasons.ts';
import type { CommandError } from '#store/programs-state.ts';

/** Why a command came to nothing, in the domain's words or in those of the problem. */
export function describeCommandError(commandError: CommandError, timeZone: string): Reason {
  return commandError.kind === 'refused'
    ? onTheWallClock(commandError.refusal, timeZone)
    : commandError.problem;
}

/** A problem of the API in its own words, or in the words of the refusal it carries. */
export function describeProblem(problem: Problem, timeZone: string): Reason {
  return problem.refusal ? onTheWallClock(problem.refusal, timeZone) : problem;
}

/** The domain knows no time zone; who was overtaken wants to know when. */
function onTheWallClock(refusal: Refusal, timeZone: string): Reason {
  const reason = describeRefusal(refusal);
  if (refusal.kind !== 'staleRevision') return reason;
  const when = formatInstant(refusal.modified.at, timeZone);
  return { title: reason.title, detail: `Changed on ${when}. ${reason.detail}` };
}
