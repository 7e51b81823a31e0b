import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { RuleContext } from '#domain/rules/compile-rule.ts';
import { countMatching } from '#domain/rules/count-matching.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { listLeaves } from '#domain/rules/rule-leaves.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Tests in one slice, a few milliseconds of work: contacts times what the rule asks of each. */
const TESTS_PER_SLICE = 20_000;

/** How many of very many contacts meet a rule; whatever else the worker is asked meanwhile comes first. */
export async function countInPieces(
  rule: Rule,
  contacts: readonly Contact[],
  at: Instant,
  context: RuleContext,
): Promise<number> {
  const piece = Math.ceil(TESTS_PER_SLICE / Math.max(1, listLeaves(rule).length));
  let matching = 0;
  for (let first = 0; first < contacts.length; first += piece) {
    if (first > 0) await yieldToEventLoop();
    matching += countMatching(rule, contacts.slice(first, first + piece), at, context);
  }
  return matching;
}
