import type { Rule } from '#domain/rules/rule.ts';
import type { Reference } from './reference.ts';

/** Everything in the account that a rule names, each as often as it is named. */
export function listRuleReferences(rule: Rule): readonly Reference[] {
  switch (rule.kind) {
    case 'inList':
      return [{ kind: 'list', id: rule.listId }];
    case 'preference':
      return [{ kind: 'preference', id: rule.preferenceId }];
    case 'all':
    case 'any':
      return rule.rules.flatMap(listRuleReferences);
    default:
      return [{ kind: 'dataField', name: rule.field }];
  }
}
