import { describeValue } from '#domain/data-fields/describe-value.ts';
import type { FieldRule, Rule } from '#domain/rules/rule.ts';
import { formatPlainDate } from '#domain/words/moments.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { Catalogue } from './catalogue.ts';
import { quoteName } from './names.ts';

const TEXT = {
  is: 'is',
  isNot: 'is not',
  contains: 'contains',
  doesNotContain: 'does not contain',
  startsWith: 'starts with',
  endsWith: 'ends with',
} as const;
const NUMBER = {
  equals: 'equals',
  doesNotEqual: 'does not equal',
  isGreaterThan: 'is greater than',
  isLessThan: 'is less than',
} as const;
const DATE = { isOn: 'is on', isBefore: 'is before', isAfter: 'is after' } as const;

/** `COUNTRY is “UK”`, `AGE is between 18 and 30`, `RENEWALDATE is within the next 7 days`. */
export function describeFieldRule(rule: FieldRule): string {
  switch (rule.kind) {
    case 'text':
      return `${rule.field} ${TEXT[rule.operator]} ${quote(rule.value)}`;
    case 'number':
      return `${rule.field} ${NUMBER[rule.operator]} ${describeValue(rule.value)}`;
    case 'numberBetween':
      return `${rule.field} is between ${describeValue(rule.from)} and ${describeValue(rule.to)}`;
    case 'date':
      return `${rule.field} ${DATE[rule.operator]} ${formatPlainDate(rule.value)}`;
    case 'days':
      return `${rule.field} ${describeDays(rule.operator, rule.days)}`;
    case 'yesNo':
      return `${rule.field} is ${rule.operator === 'isYes' ? 'yes' : 'no'}`;
    case 'emptiness':
      return `${rule.field} ${rule.operator === 'isEmpty' ? 'is empty' : 'is not empty'}`;
  }
}

/** A whole rule in one line, as a label; groups inside groups stand in brackets. */
export function describeRule(rule: Rule, catalogue: Catalogue): string {
  return phraseRule(rule, catalogue, '');
}

/** The same to go on a sentence: `they are in list “VIP” and COUNTRY is “UK”`. */
export function describeRuleAsClause(rule: Rule, catalogue: Catalogue): string {
  return phraseRule(rule, catalogue, 'they are ');
}

/** `they` begins what is said of the contact; a test of a data field has its field as the subject. */
function phraseRule(rule: Rule, catalogue: Catalogue, they: '' | 'they are '): string {
  switch (rule.kind) {
    case 'inList': {
      const list = quoteName({ kind: 'list', id: rule.listId }, catalogue);
      return `${they}${rule.isMember ? '' : 'not '}in list ${list}`;
    }
    case 'preference': {
      const preference = quoteName({ kind: 'preference', id: rule.preferenceId }, catalogue);
      return `${they}${rule.isOptedIn ? '' : 'not '}opted in to ${preference}`;
    }
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part) => bracketRule(part, phraseRule(part, catalogue, they)));
      return parts.join(rule.kind === 'all' ? ' and ' : ' or ');
    }
    default:
      return describeFieldRule(rule);
  }
}

function bracketRule(rule: Rule, words: string): string {
  const isGroup = rule.kind === 'all' || rule.kind === 'any';
  return isGroup && rule.rules.length > 1 ? `(${words})` : words;
}

function describeDays(operator: Extract<FieldRule, { kind: 'days' }>['operator'], days: number): string {
  const count = formatCount(days, 'day');
  if (operator === 'isWithinLastDays') return `is within the last ${count}`;
  if (operator === 'isWithinNextDays') return `is within the next ${count}`;
  return `is more than ${count} ago`;
}
