import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { checkFieldRule } from './field-rule-checks.ts';
import type { SettingProblem } from './setting-problem.ts';

/** [V9] [V12] Every test of the rule can be answered, and no group is empty. */
export function checkRule(rule: Rule, catalogue: Pick<Catalogue, 'dataFields'>): readonly SettingProblem[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      if (rule.rules.length === 0) return [EMPTY_GROUP];
      return rule.rules.flatMap((part) => checkRule(part, catalogue));
    case 'inList':
    case 'preference':
      return [];
    default:
      return checkFieldRule(rule, catalogue);
  }
}

/** [A6] Everyone meets all of no rules, no one any of them: neither is ever meant. */
const EMPTY_GROUP: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'rule',
  text: 'Add a rule to the group',
  advice: 'This group is empty. Add a rule, or remove the group.',
};
