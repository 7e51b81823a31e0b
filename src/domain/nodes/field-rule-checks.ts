import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { type DataFieldType, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
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
  const wanted = TYPE_BY_KIND[rule.kind];
  if (type && wanted && type !== wanted) return [wrongType(rule.field, type)];
  return isValueUsable(rule) ? [] : [valueUnusable(rule)];
}

/** The type of field that each kind of rule compares; null for any. */
const TYPE_BY_KIND: Readonly<Record<FieldRule['kind'], DataFieldType | null>> = {
  text: 'Text',
  number: 'Number',
  numberBetween: 'Number',
  date: 'Date',
  days: 'Date',
  yesNo: 'YesNo',
  emptiness: null,
};

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
  const label = FIELD_TYPES[type].label.toLowerCase();
  return {
    code: 'settingOutOfRange',
    field: 'rule',
    text: `This rule does not work with data field ${field}`,
    advice: `${field} is a ${label} field. Choose a ${label} comparison, or another data field.`,
  };
}

function valueUnusable(rule: FieldRule): SettingProblem {
  const advice =
    rule.kind === 'numberBetween'
      ? 'The first number must not be greater than the second.'
      : 'Enter a value to compare with.';
  return {
    code: 'settingOutOfRange',
    field: 'rule',
    text: `Complete the rule for ${rule.field}`,
    advice,
  };
}
