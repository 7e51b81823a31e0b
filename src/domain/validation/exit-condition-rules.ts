import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { ExitCondition } from '#domain/design/design.ts';
import { checkRule } from '#domain/nodes/rule-checks.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { quote } from '#domain/words/quotes.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

const MAXIMUM_EXIT_CONDITIONS = 5;

/** [V9] [V12] At most five of one's own, each with a rule that can be met and can be missed. */
export function checkExitConditions({ design, catalogue }: Subject): readonly ValidationProblem[] {
  const tooMany = design.exitConditions.length > MAXIMUM_EXIT_CONDITIONS ? [TOO_MANY] : [];
  const unusable = design.exitConditions.flatMap((condition) => conditionProblems(condition, catalogue));
  return [...tooMany, ...unusable];
}

function conditionProblems(condition: ExitCondition, catalogue: Catalogue): readonly ValidationProblem[] {
  const name =
    condition.name.trim() === '' ? 'unnamed exit condition' : `exit condition ${quote(condition.name)}`;
  if (hasEmptyGroup(condition.rule)) {
    return [
      exitProblem(
        `Define a rule for ${name}`,
        'An empty group would make every contact leave. Add a rule, or remove the group.',
      ),
    ];
  }
  return checkRule(condition.rule, catalogue).map(({ text, advice }) =>
    exitProblem(`${text} (${name})`, advice),
  );
}

function hasEmptyGroup(rule: Rule): boolean {
  if (rule.kind !== 'all' && rule.kind !== 'any') return false;
  return rule.rules.length === 0 || rule.rules.some(hasEmptyGroup);
}

function exitProblem(text: string, advice: string): ValidationProblem {
  return {
    severity: 'error',
    code: 'settingOutOfRange',
    nodeId: null,
    field: 'exitConditions',
    text,
    advice,
  };
}

const TOO_MANY = exitProblem(
  `Reduce the number of exit conditions to ${MAXIMUM_EXIT_CONDITIONS} or fewer`,
  'Combine rules in one condition with “any of these rules”. Reaching an End and unsubscribing are not counted.',
);
