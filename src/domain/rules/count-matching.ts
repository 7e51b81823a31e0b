import type { Contact } from '#domain/contacts/contact.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { compileForDay, compileRule, type RuleContext } from './compile-rule.ts';
import type { Rule } from './rule.ts';

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
  const today = getLocalDay(at, context.timeZone);
  let matching = 0;
  for (const contact of contacts) if (test(contact, today)) matching++;
  return matching;
}
