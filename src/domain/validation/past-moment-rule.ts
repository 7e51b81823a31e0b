import { getSplitMoment } from '#domain/nodes/date-split.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { findDelayEnd } from '#domain/schedule/delay.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

type Clock = NonNullable<Subject['facts']['clock']>;

/** [V30] Known only when the account's present is given. */
export function checkPastMoments({ order, facts: { clock } }: Subject): readonly ValidationProblem[] {
  if (!clock) return [];
  return order.flatMap((node): ValidationProblem[] => {
    const words = pastWords(node, clock);
    return words
      ? [{ severity: 'warning', code: 'momentPast', nodeId: node.id, field: 'date', ...words }]
      : [];
  });
}

function pastWords(
  node: ProgramNode,
  { now, timeZone }: Clock,
): Pick<ValidationProblem, 'text' | 'advice'> | null {
  if (node.type === 'dateSplit') {
    const moment = getSplitMoment(node.settings, timeZone);
    return moment !== null && moment <= now ? SPLIT_PAST : null;
  }
  if (node.type !== 'delay' || node.settings.kind !== 'untilDate' || node.settings.date === null) return null;
  return findDelayEnd(node.settings, now, timeZone) <= now ? DELAY_PAST : null;
}

const DELAY_PAST = {
  text: 'The date of the delay has passed',
  advice: 'Contacts continue immediately. Choose a later date, or remove the delay.',
};

const SPLIT_PAST = {
  text: 'The date of the split has passed',
  advice: 'All contacts take After. Choose a later date, or remove the split.',
};
