import { describeSkipReason, type SkipCounts } from '#domain/nodes/skip-reasons.ts';
import { capitalise } from '#domain/words/capitals.ts';
import { formatCount, formatList, formatNumber } from '#domain/words/numbers.ts';
import type { ConsequenceFact } from './consequence-fact.ts';
import type { Consequences } from './consequences.ts';
import type { MessageCounts } from './forecast.ts';

/** Above this share of all contacts in one day, the dialog warns. */
export const LARGE_SHARE = 1 / 3;

/** What those are sent whose wait is over. */
export function describeOverdue({ nextHour, nextDay }: MessageCounts): string {
  if (nextDay === 0) return 'They will be sent nothing in the next 24 hours.';
  return `They will be sent ${formatCount(nextHour, 'message')} in the next hour and ${formatNumber(nextDay)} in the next 24 hours.`;
}

/** Told apart only where there are any. */
export function describeSms({ nextHour, nextDay }: MessageCounts, all: MessageCounts): string {
  if (nextDay === 0) return '';
  if (nextDay === all.nextDay) return 'All are SMS.';
  return `Including SMS: ${formatNumber(nextHour)} in the next hour, ${formatNumber(nextDay)} in the next 24 hours.`;
}

type ByOthers = NonNullable<Consequences['messages']>['byOthers'];

/** [C2] Of the next 24 hours. */
export function describeByOthers(byOthers: ByOthers): string {
  if (byOthers.length === 0) return '';
  const each = byOthers.map(({ name, nextDay }) => `${formatNumber(nextDay)} by ${name}`);
  return `Including ${formatList(each)}, which this program enrols contacts in.`;
}

/** Sentences; none where there is nothing to say. */
export function joinDetails(...details: readonly string[]): { detail?: string } {
  const said = details.filter((detail) => detail !== '');
  return said.length === 0 ? {} : { detail: said.join(' ') };
}

/** [C2] */
export function listSkipFacts(skipped: SkipCounts): readonly ConsequenceFact[] {
  if (skipped.length === 0) return [];
  const times = skipped.reduce((sum, each) => sum + each.times, 0);
  return [
    {
      label: 'Skipped in the next 24 hours',
      value: formatCount(times, 'step'),
      detail: `${capitalise(skipped.map(describeSkip).join('; '))}.`,
      tone: 'warning',
    },
  ];
}

function describeSkip({ reason, times }: SkipCounts[number]): string {
  return `${describeSkipReason(reason)}: ${formatNumber(times)}`;
}
