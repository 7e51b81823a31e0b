import { compileCondition } from '#domain/engine/conditions.ts';
import type { Observation } from '#domain/engine/records/step-log.ts';
import { getConditionCampaign } from '#domain/nodes/condition.ts';
import { getCaseRoute } from '#domain/nodes/multi-decision.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { type Move, passing, type StepOf } from './step.ts';

const DEFAULT: Move = { kind: 'go', route: 'default', logged: 'wentDefault' };

/** [E25] Decides at once: the way of the first condition that holds, else the default. */
export const multiDecisionStep: StepOf<'multiDecision'> = ({ cases }, ground) => {
  const ways = cases.map((each) => ({
    asking: compileCondition(each.condition, ground),
    move: { kind: 'go', route: getCaseRoute(each), logged: 'wentCase' } satisfies Move,
  }));
  const saw = (contact: number, at: Instant) => {
    const observations: Observation[] = [];
    for (const { asking } of ways) {
      const isMet = asking.holds(contact, at);
      const { question } = asking;
      if (question) observations.push({ question, isMet, seen: asking.seen(contact, at) });
      if (isMet) break;
    }
    return observations;
  };
  return {
    ...passing(({ contact }, at) => ways.find(({ asking }) => asking.holds(contact, at))?.move ?? DEFAULT),
    asks: {
      campaigns: cases.flatMap(({ condition }) => getConditionCampaign(condition) ?? []),
      saw,
    },
  };
};
