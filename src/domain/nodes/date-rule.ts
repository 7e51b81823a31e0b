import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { DateRule } from '#domain/schedule/date-rule.ts';
import { formatCount } from '#domain/words/numbers.ts';
import type { SettingProblem } from './setting-problem.ts';

export const RULE_DAYS = { min: 1, max: 365 } as const;

/** "RENEWALDATE", "the anniversary of DATEOFBIRTH" */
export function describeRuleDate({ field, isAnniversary }: DateRule): string {
  return isAnniversary ? `the anniversary of ${field}` : field;
}

/** "7 days before RENEWALDATE"; the day itself is named alone. */
export function describeDateRule(rule: DateRule): string {
  const date = describeRuleDate(rule);
  return rule.direction === 'on' ? date : `${formatCount(rule.days, 'day')} ${rule.direction} ${date}`;
}

/** What is wrong with a rule whose field is chosen; `of` names what it belongs to: "the enrolment rule". */
export function checkDateRule(rule: DateRule, catalogue: Catalogue, of: string): readonly SettingProblem[] {
  const field = catalogue.dataFields.get(rule.field);
  if (field && field.type !== 'Date') return [notADate(rule.field, of)];
  return areDaysInRange(rule) ? [] : [daysOutOfRange(of)];
}

function areDaysInRange({ direction, days }: DateRule): boolean {
  if (direction === 'on') return days === 0;
  return Number.isInteger(days) && days >= RULE_DAYS.min && days <= RULE_DAYS.max;
}

function daysOutOfRange(of: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'days',
    text: `Set ${of} to between 1 and 365 days`,
    advice: 'Enter a whole number of days from 1 to 365, or choose “on the day” for the day itself.',
  };
}

function notADate(field: string, of: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'field',
    text: `${field} is not a date field`,
    advice: `Choose a date field for ${of}.`,
  };
}
