import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { later } from '#domain/schedule/instant.ts';
import { isWaitTime, toMilliseconds, type WaitTime } from '#domain/schedule/wait-time.ts';
import { formatMoment } from '#domain/words/moments.ts';
import { formatWaitTime } from '#domain/words/wait-times.ts';
import { type Condition, listConditionReferences } from './condition.ts';
import { checkCondition } from './condition-checks.ts';
import { describeCondition, describeConditionAsClause, summariseCondition } from './describe-condition.ts';
import type { NodeDefinition } from './node-definition.ts';
import type { Route } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type DecisionSettings = {
  readonly condition: Condition | null;
  /** How long a contact waits for the condition before taking No, up to 365 days; 0 decides immediately. */
  readonly maximumWait: WaitTime & { readonly hours: number };
};

const YES_NO: readonly Route[] = ['yes', 'no'];

/** [N4] */
export const decisionNode: NodeDefinition<DecisionSettings> = {
  title: 'Decision',
  family: 'decisions',
  defaults: { condition: null, maximumWait: { days: 0, hours: 0 } },
  routes: () => YES_NO,
  routeLabel: (route) => (route === 'yes' ? 'Yes' : 'No'),
  isAction: false,
  summary: (settings, { catalogue }) => {
    const condition = summariseCondition(settings.condition, catalogue);
    if (condition === null) return 'No criteria defined';
    const wait = formatWaitTime(settings.maximumWait);
    return wait === null ? condition : `${condition} within ${wait}`;
  },
  example: describeExample,
  facts: (settings, { catalogue }) => [
    {
      label: 'Takes Yes when',
      value: describeCondition(settings.condition, catalogue) ?? 'No criteria defined',
    },
    {
      label: 'Maximum wait time',
      value: formatWaitTime(settings.maximumWait) ?? 'None (decides immediately)',
    },
  ],
  check: ({ condition, maximumWait }, catalogue) => [
    ...checkCondition(condition, catalogue),
    ...(isWaitTime(maximumWait) ? [] : [WAIT_OUT_OF_RANGE]),
  ],
  references: ({ condition }) => listConditionReferences(condition),
};

function describeExample(settings: DecisionSettings, context: WordsContext): string {
  const test = describeConditionAsClause(settings.condition, context.catalogue);
  if (test === null) return 'Choose a condition. Contacts who meet it take Yes; all others take No.';
  const wait = toMilliseconds(settings.maximumWait);
  if (wait === 0) return `A contact who arrives now takes Yes if ${test}, otherwise No.`;
  const until = formatMoment(later(context.now, wait), context.now, context.timeZone);
  return `A contact who arrives now takes Yes as soon as ${test}. If not, they take No on ${until}.`;
}

const WAIT_OUT_OF_RANGE: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'maximumWait',
  text: 'Set a maximum wait time of up to 365 days',
  advice: 'Enter whole days from 0 to 365, hours from 0 to 23 and minutes from 0 to 59.',
};
