import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { DataFieldType } from '#domain/data-fields/data-field.ts';
import type { FieldRule } from '#domain/rules/rule.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import type { SettingProblem } from './setting-problem.ts';

const MAXIMUM_RULE_DAYS = 36_500;

/** [V9] A rule of a kind that its data field can't answer, or with a value that compares with nothing. */
export function checkFieldRule(
  rule: FieldRule,
  catalogue: Pick<Catalogue, 'dataFields'>,
): readonly SettingProblem[] {
  const type = catalogue.dataFields.get(rule.field)?.type;
  const wanted = typeFor(rule);
  if (type && wanted && type !== wanted) return [wrongType(rule.field, type)];
  return isValueUsable(rule) ? [] : [valueUnusable(rule)];
}

function typeFor(rule: FieldRule): DataFieldType | null {
  switch (rule.kind) {
    case 'text':
      return 'Text';
    case 'number':
    case 'numberBetween':
      return 'Number';
    case 'date':
    case 'days':
      return 'Date';
    case 'yesNo':
      return 'YesNo';
    case 'emptiness':
      return null;
  }
}

function isValueUsable(rule: FieldRule): boolean {
  switch (rule.kind) {
    case 'text':
      return rule.value !== '';
    case 'number':
      return Number.isFinite(rule.value);
    case 'numberBetween':
      return rule.from <= rule.to;
    case 'days':
      return Number.isInteger(rule.days) && rule.days >= 0 && rule.days <= MAXIMUM_RULE_DAYS;
    case 'date':
      return parsePlainDate(rule.value) !== null;
    case 'yesNo':
    case 'emptiness':
      return true;
  }
}

function wrongType(field: string, type: DataFieldType): SettingProblem {
  const words = { Text: 'text', Number: 'numbers', Date: 'dates', YesNo: 'yes or no' } as const;
  return {
    code: 'settingOutOfRange',
    field: 'rule',
    text: `The rule does not fit data field ${field}`,
    advice: `${field} holds ${words[type]}. Choose a comparison made for that, or another data field.`,
  };
}

function valueUnusable(rule: FieldRule): SettingProblem {
  const advice =
    rule.kind === 'numberBetween'
      ? `Make the first number no greater than the second: nothing is between ${rule.from} and ${rule.to}.`
      : 'Enter a value to compare with.';
  return {
    code: 'settingOutOfRange',
    field: 'rule',
    text: `Complete the rule on ${rule.field}`,
    advice,
  };
}
