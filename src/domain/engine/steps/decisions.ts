import type { Observation } from '#domain/engine/records/step-log.ts';
import type { Move, Step, Visitor } from '#domain/engine/world/world.ts';
import { getConditionCampaign } from '#domain/nodes/condition.ts';
import type { DecisionSettings } from '#domain/nodes/decision.ts';
import { getCaseRoute, type MultiDecisionSettings } from '#domain/nodes/multi-decision.ts';
import { type Instant, later } from '#domain/schedule/instant.ts';
import { toMilliseconds } from '#domain/schedule/wait-time.ts';
import { type CompileContext, compileCondition } from './compile-condition.ts';
import { passThrough, WAIT } from './pass-through.ts';

const YES: Move = { kind: 'go', route: 'yes', logged: 'wentYes' };
const NO: Move = { kind: 'go', route: 'no', logged: 'wentNo' };

/**
 * [E8] Yes the moment the condition holds, No when the wait is over; at that very moment Yes comes first. One for whom the
 * wait was over while the program was deactivated is asked as of its end.
 */
export function compileDecision({ condition, maximumWait }: DecisionSettings, context: CompileContext): Step {
  const compiled = compileCondition(condition, context);
  const { question } = compiled;
  const campaignId = getConditionCampaign(condition);
  const wait = toMilliseconds(maximumWait);
  const findEnd = ({ arrivedAt }: Visitor) => later(arrivedAt, wait);
  return {
    act: (_world, _program, visitor, at) => {
      const end = findEnd(visitor);
      if (compiled.holds(visitor, earlier(at, end))) return YES;
      return at >= end ? NO : WAIT;
    },
    waitsUntil: (visitor, at) => Math.min(findEnd(visitor), compiled.mayHoldAt(visitor, at)),
    asks: {
      campaigns: campaignId === null ? [] : [campaignId],
      saw: (visitor, at) => {
        if (!question) return [];
        const asked = earlier(at, findEnd(visitor));
        return [{ question, isMet: compiled.holds(visitor, asked), seen: compiled.seen(visitor, asked) }];
      },
    },
  };
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

const DEFAULT: Move = { kind: 'go', route: 'default', logged: 'wentDefault' };

/** [E25] Decides on arrival: the route of the first condition that holds, else the default. */
export function compileMultiDecision({ cases }: MultiDecisionSettings, context: CompileContext): Step {
  const ways = cases.map((each) => ({
    condition: compileCondition(each.condition, context),
    move: { kind: 'go', route: getCaseRoute(each), logged: 'wentCase' } satisfies Move,
  }));
  const saw = (visitor: Visitor, at: Instant) => {
    const observations: Observation[] = [];
    for (const { condition } of ways) {
      const isMet = condition.holds(visitor, at);
      const { question } = condition;
      if (question) observations.push({ question, isMet, seen: condition.seen(visitor, at) });
      if (isMet) break;
    }
    return observations;
  };
  return {
    ...passThrough(
      (_world, _program, visitor, at) =>
        ways.find(({ condition }) => condition.holds(visitor, at))?.move ?? DEFAULT,
    ),
    asks: { campaigns: cases.flatMap(({ condition }) => getConditionCampaign(condition) ?? []), saw },
  };
}
