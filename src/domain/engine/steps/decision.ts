import { compileCondition } from '#domain/engine/conditions.ts';
import { getConditionCampaign } from '#domain/nodes/condition.ts';
import { DAY, HOUR } from '#domain/schedule/instant.ts';
import { type Move, type StepOf, type Visitor, WAIT } from './step.ts';

const YES: Move = { kind: 'go', route: 'yes', logged: 'wentYes' };
const NO: Move = { kind: 'go', route: 'no', logged: 'wentNo' };

/** [E8] Yes the moment the condition holds, No when the wait is over; at that very moment Yes comes first. */
export const decisionStep: StepOf<'decision'> = ({ condition, maximumWait }, ground) => {
  const asking = compileCondition(condition, ground);
  const { question } = asking;
  const campaignId = getConditionCampaign(condition);
  const wait = maximumWait.days * DAY + maximumWait.hours * HOUR;
  const endOfWait = ({ arrivedAt }: Visitor) => arrivedAt + wait;
  return {
    act: (visitor, at) => {
      if (asking.holds(visitor.contact, at)) return YES;
      return at >= endOfWait(visitor) ? NO : WAIT;
    },
    waitsUntil: (visitor, at) => Math.min(endOfWait(visitor), asking.mayHoldAt(visitor.contact, at)),
    asks: {
      campaigns: campaignId === null ? [] : [campaignId],
      saw: (contact, at) =>
        question ? [{ question, isMet: asking.holds(contact, at), seen: asking.seen(contact, at) }] : [],
    },
  };
};
