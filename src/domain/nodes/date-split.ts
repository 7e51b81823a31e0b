import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Instant, PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import { getMomentOn } from '#domain/schedule/recurrence.ts';
import { formatMoment, formatPlainDate } from '#domain/words/moments.ts';
import type { NodeDefinition } from './node-definition.ts';
import { checkTimeOfDay } from './recurrence-checks.ts';
import type { Route } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

/** A moment on the account's clock; a date that nobody has chosen yet is null. */
export type DateSplitSettings = { readonly date: PlainDate | null; readonly at: TimeOfDay };

const BEFORE_AFTER: readonly Route[] = ['before', 'after'];

/** [N15] */
export const dateSplitNode: NodeDefinition<DateSplitSettings> = {
  title: 'Date split',
  family: 'splits',
  defaults: { date: null, at: '00:00' as TimeOfDay },
  routes: () => BEFORE_AFTER,
  routeLabel: (route) => (route === 'before' ? 'Before' : 'After'),
  isAction: false,
  summary: (settings) =>
    settings.date === null
      ? 'No date chosen'
      : `Before or after ${formatPlainDate(settings.date)} at ${settings.at}`,
  example: describeExample,
  facts: ({ date, at }) => [
    { label: 'Date', value: date === null ? 'None chosen' : formatPlainDate(date) },
    { label: 'Time', value: at },
  ],
  check: ({ date, at }) => [...dateProblems(date), ...checkTimeOfDay(at, 'the date split')],
  references: () => [],
};

/** The moment from which contacts take After; null while no date is chosen. */
export function getSplitMoment({ date, at }: DateSplitSettings, timeZone: string): Instant | null {
  const day = date === null ? null : parsePlainDate(date);
  return day === null ? null : getMomentOn(day, at, timeZone);
}

function describeExample(settings: DateSplitSettings, { now, timeZone }: WordsContext): string {
  const moment = getSplitMoment(settings, timeZone);
  if (moment === null || checkTimeOfDay(settings.at, '').length > 0) {
    return 'Choose a date and time. Contacts who arrive earlier take Before; all others take After.';
  }
  if (moment <= now) return 'This date has passed, so all contacts take After.';
  const words = formatMoment(moment, now, timeZone);
  return `A contact who arrives now takes Before. From ${words}, contacts take After.`;
}

function dateProblems(date: PlainDate | null): readonly SettingProblem[] {
  return date !== null && parsePlainDate(date) !== null ? [] : [DATE_MISSING];
}

const DATE_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'date',
  text: 'Choose the date of the split',
  advice: 'Enter a date. Contacts who arrive earlier take Before; all others take After.',
};
