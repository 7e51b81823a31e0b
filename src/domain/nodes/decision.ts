import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { formatMoment } from '#domain/words/moments.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { type Condition, listConditionReferences } from './condition.ts';
import { checkCondition } from './condition-checks.ts';
import { describeCondition, describeConditionAsClause, summariseCondition } from './describe-condition.ts';
import type { NodeDefinition } from './node-definition.ts';
import type { Route } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type DecisionSettings = {
  readonly condition: Condition | null;
  /** How long a contact waits for the condition before taking No; 0 decides immediately. Days 0 to 365, hours 0 to 23. */
  readonly maximumWait: { readonly days: number; readonly hours: number };
};

export const MAXIMUM_WAIT = { days: 365, hours: 23 } as const;

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
    const wait = formatWait(settings.maximumWait);
    return wait === null ? condition : `${condition} within ${wait}`;
  },
  example: describeExample,
  facts: (settings, { catalogue }) => [
    {
      label: 'Takes Yes when',
      value: describeCondition(settings.condition, catalogue) ?? 'No criteria defined',
    },
    { label: 'Maximum wait time', value: formatWait(settings.maximumWait) ?? 'None (decides immediately)' },
  ],
  check: ({ condition, maximumWait }, catalogue) => [
    ...checkCondition(condition, catalogue),
    ...(isWaitInRange(maximumWait) ? [] : [WAIT_OUT_OF_RANGE]),
  ],
  references: ({ condition }) => listConditionReferences(condition),
};

/** The longest a contact waits here, in milliseconds. */
export function toMilliseconds({ days, hours }: DecisionSettings['maximumWait']): number {
  return days * DAY + hours * HOUR;
}

function describeExample(settings: DecisionSettings, context: WordsContext): string {
  const test = describeConditionAsClause(settings.condition, context.catalogue);
  if (test === null) return 'Choose a condition. Contacts who meet it take Yes; all others take No.';
  const wait = toMilliseconds(settings.maximumWait);
  if (wait === 0) return `A contact who arrives now takes Yes if ${test}, otherwise No.`;
  const until = formatMoment(later(context.now, wait), context.now, context.timeZone);
  return `A contact who arrives now takes Yes as soon as ${test}. If not, they take No on ${until}.`;
}

function formatWait({ days, hours }: DecisionSettings['maximumWait']): string | null {
  const parts = [days > 0 ? formatCount(days, 'day') : '', hours > 0 ? formatCount(hours, 'hour') : ''];
  return parts.filter((part) => part !== '').join(' ') || null;
}

function isWaitInRange({ days, hours }: DecisionSettings['maximumWait']): boolean {
  const isWhole = Number.isInteger(days) && Number.isInteger(hours);
  return isWhole && days >= 0 && days <= MAXIMUM_WAIT.days && hours >= 0 && hours <= MAXIMUM_WAIT.hours;
}

const WAIT_OUT_OF_RANGE: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'maximumWait',
  text: 'Set a maximum wait time of up to 365 days and 23 hours',
  advice: 'Enter whole days from 0 to 365 and whole hours from 0 to 23.',
};
