import { momentInWords } from './moments.ts';
import type { NodeDefinition } from './node-definition.ts';
import { countOf } from './number-words.ts';
import { onlyNext, unlabelled } from './routes.ts';
import { isTimeOfDay } from './time-of-day.ts';
import { delayUntil } from '#domain/schedule/delay.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';

export type DelaySettings =
  /** 1 to 365 times 24 hours. */
  | { readonly kind: 'days'; readonly days: number }
  /** The next time the account's clock reads this; arriving at that very minute waits a day. */
  | { readonly kind: 'untilTimeOfDay'; readonly at: TimeOfDay };

export const DELAY_DAYS = { min: 1, max: 365 } as const;

/** [N3] */
export const delayNode: NodeDefinition<'delay'> = {
  type: 'delay',
  title: 'Delay',
  family: 'delays',
  defaults: { kind: 'days', days: 1 },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: false,
  summary: (settings) =>
    settings.kind === 'days' ? `Wait ${countOf(settings.days, 'day')}` : `Wait until ${settings.at}`,
  example: (settings, context) => {
    if (delayProblems(settings).length > 0) return 'Complete the delay to see when a contact goes on.';
    const moment = momentInWords(
      delayUntil(settings, context.now, context.timeZone),
      context.now,
      context.timeZone,
    );
    return `A contact who arrives now goes on ${moment}.`;
  },
  facts: (settings) =>
    settings.kind === 'days'
      ? [{ label: 'Wait', value: countOf(settings.days, 'day') }]
      : [{ label: 'Wait until', value: settings.at }],
  check: delayProblems,
  references: () => [],
};

function delayProblems(settings: DelaySettings) {
  if (settings.kind === 'untilTimeOfDay') return isTimeOfDay(settings.at) ? [] : [NO_TIME];
  const { days } = settings;
  return Number.isInteger(days) && days >= DELAY_DAYS.min && days <= DELAY_DAYS.max
    ? []
    : [DAYS_OUT_OF_RANGE];
}

const NO_TIME = {
  code: 'settingOutOfRange',
  field: 'at',
  text: 'Enter a time of day for the delay',
  advice: 'Enter hours and minutes from 00:00 to 23:59.',
} as const;

const DAYS_OUT_OF_RANGE = {
  code: 'settingOutOfRange',
  field: 'days',
  text: 'Set the delay to between 1 and 365 days',
  advice: 'Enter a whole number of days from 1 to 365.',
} as const;
