import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import { isWaitTime, toMilliseconds } from '#domain/schedule/wait-time.ts';
import { checkDateRule } from './date-rule.ts';
import { describeDelay, describeDelayExample } from './describe-delay.ts';
import { listLateFacts } from './late-contacts.ts';
import type { NodeDefinition } from './node-definition.ts';
import { checkRecurrence, checkTimeOfDay } from './recurrence-checks.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export const DELAY_DAYS = { min: 1, max: 365 } as const;

/** [N3] */
export const delayNode: NodeDefinition<DelaySettings> = {
  title: 'Delay',
  family: 'delays',
  defaults: { kind: 'days', days: 1 },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: false,
  summary: (settings) => `Wait ${describeDelay(settings)}`,
  example: (settings, context) =>
    delayProblems(settings, context.catalogue).length > 0
      ? 'Complete the delay to see when contacts continue.'
      : describeDelayExample(settings, context),
  facts: (settings) => [{ label: 'Wait', value: describeDelay(settings) }, ...listLateFacts(settings)],
  check: delayProblems,
  references: (settings) =>
    settings.kind === 'untilDateField' && settings.field !== ''
      ? [{ kind: 'dataField', name: settings.field }]
      : [],
};

/**
 * Whether everyone who comes here waits for some time. [V10] One that is over at once after a certain moment keeps no
 * loop from turning without end.
 */
export function alwaysTakesTime({ kind }: DelaySettings): boolean {
  return kind !== 'untilDate' && kind !== 'untilDateField';
}

function delayProblems(settings: DelaySettings, catalogue: Catalogue): readonly SettingProblem[] {
  switch (settings.kind) {
    case 'days':
      return isWaitTime(settings) && toMilliseconds(settings) > 0 ? [] : [LENGTH_OUT_OF_RANGE];
    case 'untilTimeOfDay':
      return checkTimeOfDay(settings.at, OF);
    case 'daysAtTime':
      return [...daysProblems(settings.days), ...checkTimeOfDay(settings.at, OF)];
    case 'untilWeekday':
      return checkRecurrence({ ...settings, kind: 'weekly' }, OF);
    case 'untilDayOfMonth':
      return checkRecurrence({ ...settings, kind: 'monthly' }, OF);
    case 'untilDate':
      return [...dateProblems(settings.date), ...checkTimeOfDay(settings.at, OF)];
    case 'untilDateField':
      if (settings.field === '') return [FIELD_MISSING];
      return [...checkDateRule(settings, catalogue, OF), ...checkTimeOfDay(settings.at, OF)];
  }
}

function daysProblems(days: number): readonly SettingProblem[] {
  const isInRange = Number.isInteger(days) && days >= DELAY_DAYS.min && days <= DELAY_DAYS.max;
  return isInRange ? [] : [DAYS_OUT_OF_RANGE];
}

function dateProblems(date: PlainDate | null): readonly SettingProblem[] {
  return date !== null && parsePlainDate(date) !== null ? [] : [DATE_MISSING];
}

const OF = 'the delay';

const DAYS_OUT_OF_RANGE: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'days',
  text: 'Set the delay to between 1 and 365 days',
  advice: 'Enter a whole number of days from 1 to 365.',
};

const LENGTH_OUT_OF_RANGE: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'days',
  text: 'Set the delay to between 1 minute and 365 days',
  advice: 'Enter whole days from 0 to 365, hours from 0 to 23 and minutes from 0 to 59.',
};

const DATE_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'date',
  text: 'Choose the date for the delay',
  advice: 'Enter the date on which contacts continue.',
};

const FIELD_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'field',
  text: 'Choose the date field for the delay',
  advice: 'Choose the date field that sets when each contact continues.',
};
