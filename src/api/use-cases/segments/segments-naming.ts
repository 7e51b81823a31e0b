import type { ApiProblem } from '#api/refusal/api-refusal.ts';
import { getReferenceKey, type Reference } from '#domain/catalogue/reference.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { Segment } from '#domain/segments/segment.ts';
import { formatNames } from '#domain/words/numbers.ts';

/** The names of the segments whose rules name a thing. */
export function segmentsNaming(segments: readonly Segment[], thing: Reference): readonly string[] {
  const key = getReferenceKey(thing);
  return segments
    .filter(({ rule }) => listRuleReferences(rule).some((reference) => getReferenceKey(reference) === key))
    .map(({ name }) => name);
}

/** `what` is named by others than programs, which keeps it from being deleted. */
export function inUseBy(what: string, user: string, names: readonly string[]): ApiProblem {
  const isOne = names.length === 1;
  return {
    kind: 'inUse',
    title: `This ${what} is used by the ${isOne ? user : `${user}s`} ${formatNames(names)}`,
    detail: `Remove the ${what} from ${isOne ? `that ${user}` : `those ${user}s`} first.`,
  };
}
