import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import { compileForDay } from './compile-rule.ts';
import { getDayOfValue } from './match-value.ts';
import type { FieldRule, Rule } from './rule.ts';
import { listLeaves } from './rule-leaves.ts';

type DaysRule = Extract<FieldRule, { readonly kind: 'days' }>;

/**
 * Finds the first local day, from one on, on which a contact meets a rule if nobody changes the contact; Infinity = never.
 * [A6] Groups only ever ask for more or for less of their parts, so a rule begins to be met when one of its tests does.
 */
export function createNextDayFinder(rule: Rule): (contact: Contact, from: number) => number {
  const test = compileForDay(rule);
  const daysRules = listLeaves(rule).filter((leaf): leaf is DaysRule => leaf.kind === 'days');
  return (contact, from) => {
    if (test(contact, from)) return from;
    let next = Number.POSITIVE_INFINITY;
    for (const leaf of daysRules) {
      const day = getFirstDayMet(leaf, getDayOfValue(getFieldValue(contact, leaf.field)));
      if (day > from && day < next && test(contact, day)) next = day;
    }
    return next;
  };
}

/** [A5] NaN without a date. */
function getFirstDayMet({ operator, days }: DaysRule, date: number): number {
  switch (operator) {
    case 'isWithinLastDays':
      return date;
    case 'isWithinNextDays':
      return date - days;
    case 'isMoreThanDaysAgo':
      return date + days + 1;
  }
}
