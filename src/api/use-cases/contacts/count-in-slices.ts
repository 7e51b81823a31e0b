import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { RuleContext } from '#domain/rules/compile-rule.ts';
import { countMatching } from '#domain/rules/count-matching.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** A millisecond or two of work. */
const PIECE = 5_000;

/** How many of very many contacts meet a rule; whatever else the worker is asked meanwhile comes first. */
export async function countInPieces(
  rule: Rule,
  contacts: readonly Contact[],
  at: Instant,
  context: RuleContext,
): Promise<number> {
  let matching = 0;
  for (let first = 0; first < contacts.length; first += PIECE) {
    if (first > 0) await yieldToEventLoop();
    matching += countMatching(rule, contacts.slice(first, first + PIECE), at, context);
  }
  return matching;
}
