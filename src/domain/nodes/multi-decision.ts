import { formatCount } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import { type Condition, listConditionReferences } from './condition.ts';
import { checkCondition } from './condition-checks.ts';
import { describeCondition, describeConditionAsClause, summariseCondition } from './describe-condition.ts';
import type { NodeDefinition } from './node-definition.ts';
import type { Route } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type DecisionCase = {
  /** Unique in its node and never used again there: the connector of its branch depends on it. */
  readonly id: string;
  /** The label of the branch; may be empty. */
  readonly name: string;
  readonly condition: Condition | null;
};

/** Checked from first to last; the first that is met decides. Up to 9. */
export type MultiDecisionSettings = { readonly cases: readonly DecisionCase[] };

export const MAXIMUM_CASES = 9;
export const CASE_NAME_LENGTH = 40;

/** [N10] */
export const multiDecisionNode: NodeDefinition<MultiDecisionSettings> = {
  title: 'Multi decision',
  family: 'decisions',
  defaults: {
    cases: [
      { id: '1', name: '', condition: null },
      { id: '2', name: '', condition: null },
    ],
  },
  routes: ({ cases }) => [...cases.map(getCaseRoute), 'default'],
  routeLabel: (route, { cases }) => {
    const index = cases.findIndex((each) => getCaseRoute(each) === route);
    const found = cases[index];
    return found ? getCaseName(found, index) : 'Else';
  },
  isAction: false,
  summary: ({ cases }, { catalogue }) => {
    if (cases.every(({ condition }) => condition === null)) return 'No criteria defined';
    const [only] = cases;
    const words = only && cases.length === 1 ? summariseCondition(only.condition, catalogue) : null;
    return words ?? `${formatCount(cases.length, 'condition')}, first match wins`;
  },
  example: ({ cases }, { catalogue }) => {
    const [first] = cases;
    const clause = first ? describeConditionAsClause(first.condition, catalogue) : null;
    if (!first || clause === null) {
      return 'Add conditions. Contacts take the branch of the first condition they meet, or Default if they meet none.';
    }
    const branch = quote(getCaseName(first, 0));
    const others = cases.length > 1 ? 'the branch of the next condition they meet, or Default' : 'Default';
    return `A contact who arrives now takes ${branch} if ${clause}. Otherwise they take ${others}.`;
  },
  facts: ({ cases }, { catalogue }) => [
    ...cases.map((each, index) => ({
      label: each.name.trim() === '' ? getCaseName(each, index) : `${index + 1}. ${getCaseName(each, index)}`,
      value: describeCondition(each.condition, catalogue) ?? 'No criteria defined',
    })),
    { label: 'Else', value: 'Everyone else' },
  ],
  check: ({ cases }, catalogue) => [
    ...(cases.length >= 1 && cases.length <= MAXIMUM_CASES ? [] : [WRONG_NUMBER]),
    ...(new Set(cases.map(({ id }) => id)).size === cases.length ? [] : [SAME_ID]),
    ...cases.flatMap((each, index) =>
      checkCondition(each.condition, catalogue).map((problem) => ofCase(problem, each, index)),
    ),
  ],
  references: ({ cases }) => cases.flatMap(({ condition }) => listConditionReferences(condition)),
};

export function getCaseRoute({ id }: Pick<DecisionCase, 'id'>): Route {
  return `case-${id}`;
}

/** "UK customers", or "Condition 2" for one without a name. */
export function getCaseName({ name }: Pick<DecisionCase, 'name'>, index: number): string {
  return name.trim() || `Condition ${index + 1}`;
}

/** An id that no case of the node has, and none that was just removed from it while the panel was open. */
export function createCaseId(used: readonly string[]): string {
  const numbers = used.map(Number).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

/** `cases.2.campaignId`: the field of the third case. The advice says which condition is meant. */
function ofCase(problem: SettingProblem, each: DecisionCase, index: number): SettingProblem {
  return {
    ...problem,
    field: `cases.${index}.${problem.field}`,
    advice: `${getCaseName(each, index)}: ${problem.advice}`,
  };
}

const WRONG_NUMBER: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'cases',
  text: `Use 1 to ${MAXIMUM_CASES} conditions`,
  advice: 'Add or remove conditions. Default is not counted.',
};

const SAME_ID: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'cases',
  text: 'Two conditions have the same ID',
  advice: 'Remove one of them and add it again.',
};
