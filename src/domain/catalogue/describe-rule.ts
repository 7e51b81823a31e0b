import { describeValue } from '#domain/data-fields/describe-value.ts';
import type { FieldRule, LeafRule, Rule } from '#domain/rules/rule.ts';
import { formatPlainDate } from '#domain/words/moments.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { Catalogue } from './catalogue.ts';
import { nameReference, quoteName } from './names.ts';

/** What is said of the contact, or of one of their data fields: COUNTRY | is not | “UK”. */
type Phrase = {
  /** Null for the contact: on | list “VIP”. */
  readonly field: string | null;
  readonly verb: keyof typeof VERBS;
  readonly isDenied: boolean;
  readonly rest: string;
};

const VERBS = {
  be: { present: 'is', denied: 'is not' },
  contain: { present: 'contains', denied: 'does not contain' },
  start: { present: 'starts', denied: 'does not start' },
  end: { present: 'ends', denied: 'does not end' },
  equal: { present: 'equals', denied: 'does not equal' },
} as const;

const BE = { verb: 'be', isDenied: false } as const;
const BE_NOT = { verb: 'be', isDenied: true } as const;

function phraseTest(rule: LeafRule, catalogue: Catalogue): Phrase {
  switch (rule.kind) {
    case 'inList': {
      const list = nameReference({ kind: 'list', id: rule.listId }, catalogue);
      return { field: null, ...(rule.isMember ? BE : BE_NOT), rest: `on ${list}` };
    }
    case 'preference': {
      const preference = quoteName({ kind: 'preference', id: rule.preferenceId }, catalogue);
      return { field: null, ...(rule.isOptedIn ? BE : BE_NOT), rest: `opted in to ${preference}` };
    }
    default:
      return { field: rule.field, ...phraseFieldRule(rule) };
  }
}

function phraseFieldRule(rule: FieldRule): Omit<Phrase, 'field'> {
  switch (rule.kind) {
    case 'text':
      return phraseText(rule.operator, quote(rule.value));
    case 'number':
      return phraseNumber(rule.operator, describeValue(rule.value));
    case 'numberBetween':
      return { ...BE, rest: `between ${describeValue(rule.from)} and ${describeValue(rule.to)}` };
    case 'date':
      return { ...BE, rest: `${DATE[rule.operator]} ${formatPlainDate(rule.value)}` };
    case 'days':
      return { ...BE, rest: describeDays(rule.operator, rule.days) };
    case 'yesNo':
      return { ...BE, rest: rule.operator === 'isYes' ? 'yes' : 'no' };
    case 'emptiness':
      return { ...(rule.operator === 'isEmpty' ? BE : BE_NOT), rest: 'empty' };
  }
}

const DATE = { isOn: 'on', isBefore: 'before', isAfter: 'after' } as const;

function phraseText(
  operator: Extract<FieldRule, { kind: 'text' }>['operator'],
  value: string,
): Omit<Phrase, 'field'> {
  switch (operator) {
    case 'is':
      return { ...BE, rest: value };
    case 'isNot':
      return { ...BE_NOT, rest: value };
    case 'contains':
      return { verb: 'contain', isDenied: false, rest: value };
    case 'doesNotContain':
      return { verb: 'contain', isDenied: true, rest: value };
    case 'startsWith':
      return { verb: 'start', isDenied: false, rest: `with ${value}` };
    case 'endsWith':
      return { verb: 'end', isDenied: false, rest: `with ${value}` };
  }
}

function phraseNumber(
  operator: Extract<FieldRule, { kind: 'number' }>['operator'],
  value: string,
): Omit<Phrase, 'field'> {
  switch (operator) {
    case 'equals':
      return { verb: 'equal', isDenied: false, rest: value };
    case 'doesNotEqual':
      return { verb: 'equal', isDenied: true, rest: value };
    case 'isGreaterThan':
      return { ...BE, rest: `greater than ${value}` };
    case 'isLessThan':
      return { ...BE, rest: `less than ${value}` };
  }
}

function asLabel({ field, verb, isDenied, rest }: Phrase): string {
  if (field === null) return isDenied ? `not ${rest}` : rest;
  return `${field} ${isDenied ? VERBS[verb].denied : VERBS[verb].present} ${rest}`;
}

function asClause(phrase: Phrase): string {
  return phrase.field === null ? `they are ${asLabel(phrase)}` : `their ${asLabel(phrase)}`;
}

/** `COUNTRY is “UK”`, `AGE is between 18 and 30`, `RENEWALDATE is within the next 7 days`. */
export function describeFieldRule(rule: FieldRule): string {
  return asLabel({ field: rule.field, ...phraseFieldRule(rule) });
}

/** A whole rule in one line, as a label; groups inside groups are in brackets. */
export function describeRule(rule: Rule, catalogue: Catalogue): string {
  return joinTests(rule, (test) => asLabel(phraseTest(test, catalogue)));
}

/** The same as a clause: `they are on list “VIP” and their COUNTRY is “UK”`. */
export function describeRuleAsClause(rule: Rule, catalogue: Catalogue): string {
  return joinTests(rule, (test) => asClause(phraseTest(test, catalogue)));
}

function joinTests(rule: Rule, describeTest: (test: LeafRule) => string): string {
  if (rule.kind !== 'all' && rule.kind !== 'any') return describeTest(rule);
  const parts = rule.rules.map((part) => bracketRule(part, joinTests(part, describeTest)));
  return parts.join(rule.kind === 'all' ? ' and ' : ' or ');
}

function bracketRule(rule: Rule, words: string): string {
  const isGroup = rule.kind === 'all' || rule.kind === 'any';
  return isGroup && rule.rules.length > 1 ? `(${words})` : words;
}

function describeDays(operator: Extract<FieldRule, { kind: 'days' }>['operator'], days: number): string {
  const count = formatCount(days, 'day');
  if (operator === 'isWithinLastDays') return `within the last ${count}`;
  if (operator === 'isWithinNextDays') return `within the next ${count}`;
  return `more than ${count} ago`;
}
