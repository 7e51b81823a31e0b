import type { Observation } from '#domain/engine/records/step-log.ts';
import type { Move, Step, Visitor } from '#domain/engine/world/world.ts';
import { getConditionCampaign } from '#domain/nodes/condition.ts';
import type { DecisionSettings } from '#domain/nodes/decision.ts';
import { getCaseRoute, type MultiDecisionSettings } from '#domain/nodes/multi-decision.ts';
import { DAY, HOUR, type Instant } from '#domain/schedule/instant.ts';
import { type CompileContext, compileCondition } from './compile-condition.ts';
import { passThrough, WAIT } from './pass-through.ts';

const YES: Move = { kind: 'go', route: 'yes', logged: 'wentYes' };
const NO: Move = { kind: 'go', route: 'no', logged: 'wentNo' };

/** [E8] Yes the moment the condition holds, No when the wait is over; at that very moment Yes comes first. */
export function compileDecision({ condition, maximumWait }: DecisionSettings, context: CompileContext): Step {
  const compiled = compileCondition(condition, context);
  const { question } = compiled;
  const campaignId = getConditionCampaign(condition);
  const wait = maximumWait.days * DAY + maximumWait.hours * HOUR;
  const findEnd = ({ arrivedAt }: Visitor) => arrivedAt + wait;
  return {
    act: (_world, _program, visitor, at) => {
      if (compiled.holds(visitor.contact, at)) return YES;
      return at >= findEnd(visitor) ? NO : WAIT;
    },
    waitsUntil: (visitor, at) => Math.min(findEnd(visitor), compiled.mayHoldAt(visitor.contact, at)),
    asks: {
      campaigns: campaignId === null ? [] : [campaignId],
      saw: (contact, at) =>
        question ? [{ question, isMet: compiled.holds(contact, at), seen: compiled.seen(contact, at) }] : [],
    },
  };
}

const DEFAULT: Move = { kind: 'go', route: 'default', logged: 'wentDefault' };

/** [E25] Decides on arrival: the route of the first condition that holds, else the default. */
export function compileMultiDecision({ cases }: MultiDecisionSettings, context: CompileContext): Step {
  const ways = cases.map((each) => ({
    condition: compileCondition(each.condition, context),
    move: { kind: 'go', route: getCaseRoute(each), logged: 'wentCase' } satisfies Move,
  }));
  const saw = (contact: number, at: Instant) => {
    const observations: Observation[] = [];
    for (const { condition } of ways) {
      const isMet = condition.holds(contact, at);
      const { question } = condition;
      if (question) observations.push({ question, isMet, seen: condition.seen(contact, at) });
      if (isMet) break;
    }
    return observations;
  };
  return {
    ...passThrough(
      (_world, _program, { contact }, at) =>
        ways.find(({ condition }) => condition.holds(contact, at))?.move ?? DEFAULT,
    ),
    asks: { campaigns: cases.flatMap(({ condition }) => getConditionCampaign(condition) ?? []), saw },
  };
}
