import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { createValueTest } from './match-value.ts';
import type { FieldRule, Rule } from './rule.ts';

export type RuleContext = { readonly timeZone: string };

/** Whether a contact meets a rule at a moment. */
export type ContactTest = (contact: Contact, at: Instant) => boolean;

/** Like ContactTest, for a caller who knows the local day and asks about many contacts. */
export type DayTest = (contact: Contact, today: number) => boolean;

/** Prepares a rule once for many contacts. */
export function compileRule(rule: Rule, context: RuleContext): ContactTest {
  const test = compileForDay(rule);
  return (contact, at) => test(contact, getLocalDay(at, context.timeZone));
}

export function compileForDay(rule: Rule): DayTest {
  switch (rule.kind) {
    case 'all': {
      // [A6] A group without a rule asks nothing: all of it is met, none of it is.
      const tests = rule.rules.map(compileForDay);
      return (contact, today) => tests.every((test) => test(contact, today));
    }
    case 'any': {
      const tests = rule.rules.map(compileForDay);
      return (contact, today) => tests.some((test) => test(contact, today));
    }
    case 'inList':
      return (contact) => contact.listIds.includes(rule.listId) === rule.isMember;
    case 'preference':
      return (contact) => contact.preferenceIds.includes(rule.preferenceId) === rule.isOptedIn;
    default:
      return compileFieldRule(rule);
  }
}

/** Whether the answer can change with the calendar alone, from one local day to the next. */
export function dependsOnDay(rule: Rule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.some(dependsOnDay);
  return rule.kind === 'days';
}

/** [A1] A field without a value meets nothing but "is empty", so "is not Gold" leaves it out as well. */
function compileFieldRule(rule: FieldRule): DayTest {
  const { field } = rule;
  if (rule.kind === 'emptiness') {
    const isWantedEmpty = rule.operator === 'isEmpty';
    return (contact) => (getFieldValue(contact, field) === null) === isWantedEmpty;
  }
  const test = createValueTest(rule);
  return (contact, today) => {
    const value = getFieldValue(contact, field);
    return value !== null && test(value, today);
  };
}
