import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import type { FieldRule } from './rule.ts';

/** A test of one value; `today` is the local day number of the moment it is asked for. */
export type ValueTest = (value: NonNullable<FieldValue>, today: number) => boolean;

type RuleOf<K extends FieldRule['kind']> = Extract<FieldRule, { readonly kind: K }>;

/** The test that a rule makes of a value that is there; what is missing never comes here. */
export function createValueTest(rule: Exclude<FieldRule, RuleOf<'emptiness'>>): ValueTest {
  switch (rule.kind) {
    case 'text':
      return textTest(rule);
    case 'number':
      return numberTest(rule);
    case 'numberBetween':
      return (value) => typeof value === 'number' && value >= rule.from && value <= rule.to;
    case 'date':
      return dateTest(rule);
    case 'days':
      return daysTest(rule);
    case 'yesNo':
      return rule.operator === 'isYes' ? (value) => value === true : (value) => value === false;
  }
}

/** [A3] Text is compared without regard to case, in every language's own letters. */
function textTest(rule: RuleOf<'text'>): ValueTest {
  const wanted = rule.value.toLowerCase();
  const about = (compare: (text: string) => boolean): ValueTest => {
    return (value) => typeof value === 'string' && compare(value.toLowerCase());
  };
  switch (rule.operator) {
    case 'is':
      return about((text) => text === wanted);
    case 'isNot':
      return about((text) => text !== wanted);
    case 'contains':
      return about((text) => text.includes(wanted));
    case 'doesNotContain':
      return about((text) => !text.includes(wanted));
    case 'startsWith':
      return about((text) => text.startsWith(wanted));
    case 'endsWith':
      return about((text) => text.endsWith(wanted));
  }
}

function numberTest(rule: RuleOf<'number'>): ValueTest {
  const about = (compare: (value: number) => boolean): ValueTest => {
    return (value) => typeof value === 'number' && compare(value);
  };
  switch (rule.operator) {
    case 'equals':
      return about((value) => value === rule.value);
    case 'doesNotEqual':
      return about((value) => value !== rule.value);
    case 'isGreaterThan':
      return about((value) => value > rule.value);
    case 'isLessThan':
      return about((value) => value < rule.value);
  }
}

function dateTest(rule: RuleOf<'date'>): ValueTest {
  const wanted = parsePlainDate(rule.value) ?? Number.NaN;
  switch (rule.operator) {
    case 'isOn':
      return (value) => getDayOfValue(value) === wanted;
    case 'isBefore':
      return (value) => getDayOfValue(value) < wanted;
    case 'isAfter':
      return (value) => getDayOfValue(value) > wanted;
  }
}

/** [A5] Counted in the account's local days; today is within the last 0 days and within the next 0 days. */
function daysTest({ operator, days }: RuleOf<'days'>): ValueTest {
  switch (operator) {
    case 'isWithinLastDays':
      return (value, today) => isWithin(getDayOfValue(value), today - days, today);
    case 'isWithinNextDays':
      return (value, today) => isWithin(getDayOfValue(value), today, today + days);
    case 'isMoreThanDaysAgo':
      return (value, today) => getDayOfValue(value) < today - days;
  }
}

function isWithin(day: number, first: number, last: number): boolean {
  return day >= first && day <= last;
}

/** NaN, which no comparison is true of, for what is no calendar day. */
export function getDayOfValue(value: FieldValue): number {
  return typeof value === 'string' ? (parsePlainDate(value) ?? Number.NaN) : Number.NaN;
}
