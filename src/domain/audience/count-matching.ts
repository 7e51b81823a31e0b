import { compileForDay, compileRule, type RuleContext } from '#domain/audience/compile-rule.ts';
import type { Contact } from '#domain/audience/contact.ts';
import type { Rule } from '#domain/audience/rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { dayOf } from '#domain/schedule/time-zone.ts';

export function matchesRule(rule: Rule, contact: Contact, at: Instant, context: RuleContext): boolean {
  return compileRule(rule, context)(contact, at);
}

/** How many of the contacts meet the rule at the moment, unsubscribed ones among them. */
export function countMatching(
  rule: Rule,
  contacts: Iterable<Contact>,
  at: Instant,
  context: RuleContext,
): number {
  const test = compileForDay(rule);
  const today = dayOf(at, context.timeZone);
  let matching = 0;
  for (const contact of contacts) if (test(contact, today)) matching++;
  return matching;
}
