import { describeRefusal } from '#domain/programs/describe-lifecycle.ts';
import { checkName, type Named } from '#domain/programs/lifecycle.ts';
import { joinReason } from '#domain/words/reasons.ts';

/** What is wrong with a name, with what to do. */
export function findNameError(name: string, of: Named): string | undefined {
  const refusal = checkName(name, of);
  if (!refusal) return undefined;
  return joinReason(describeRefusal(refusal));
}
