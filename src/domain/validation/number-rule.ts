import { formatCount, formatNumber } from '#domain/words/numbers.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V22] Known only when the counts are given. */
export function checkNumbers({ order, facts }: Subject): readonly ValidationProblem[] {
  return order.flatMap((node): ValidationProblem[] => {
    const { profileId } = node.type === 'sendSms' ? node.settings : { profileId: null };
    const counts = profileId === null ? undefined : facts.numbers?.get(profileId);
    if (!counts || counts.without === 0) return [];
    return [
      {
        severity: 'warning',
        code: 'numbersMissing',
        nodeId: node.id,
        field: 'profileId',
        text: `${formatNumber(counts.without)} of ${formatCount(counts.contacts, 'contact')} have no number that can be called`,
        advice: 'This step will skip them. A number needs its country code.',
      },
    ];
  });
}
