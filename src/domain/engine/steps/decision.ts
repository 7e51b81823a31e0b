import { NOBODY } from '#domain/engine/population-test.ts';
import type { DecisionSettings } from '#domain/nodes/decision.ts';
import { DAY, HOUR, type Instant } from '#domain/schedule/instant.ts';
import { nextMidnight } from '#domain/schedule/plain-date.ts';
import { dayOf } from '#domain/schedule/time-zone.ts';
import { type Move, type Step, type StepGround, type StepOf, type Visitor, WAIT } from './step.ts';

/** Whether the condition holds, and when it may begin to although nobody changes the contact. */
type Condition = {
  readonly holds: (contact: number, at: Instant) => boolean;
  readonly mayHoldAt: (contact: number, at: Instant) => number;
  readonly looksAtCampaign: Step['looksAtCampaign'];
};

const YES: Move = { kind: 'go', route: 'yes', logged: 'wentYes' };
const NO: Move = { kind: 'go', route: 'no', logged: 'wentNo' };

/** [E8] Yes the moment the condition holds, No when the wait is over; at that very moment Yes comes first. */
export const decisionStep: StepOf<'decision'> = (settings, ground) => {
  const condition = conditionOf(settings, ground);
  const { days, hours } = settings.maximumWait;
  const endOfWait = ({ arrivedAt }: Visitor) => arrivedAt + days * DAY + hours * HOUR;
  return {
    act: (visitor, at) => {
      if (condition.holds(visitor.contact, at)) return YES;
      return at >= endOfWait(visitor) ? NO : WAIT;
    },
    waitsUntil: (visitor, at) => Math.min(endOfWait(visitor), condition.mayHoldAt(visitor.contact, at)),
    looksAtCampaign: condition.looksAtCampaign,
  };
};

function conditionOf({ condition }: DecisionSettings, ground: StepGround): Condition {
  if (condition?.kind === 'openedCampaign' && condition.campaignId !== null) {
    const opensAt = ground.opensOf(condition.campaignId);
    const firstOpen = (contact: number) => opensAt[contact] ?? Number.POSITIVE_INFINITY;
    return {
      holds: (contact, at) => firstOpen(contact) <= at,
      mayHoldAt: firstOpen,
      looksAtCampaign: condition.campaignId,
    };
  }
  const rule = condition?.kind === 'fieldRule' ? condition.rule : null;
  const test = rule ? ground.testOf(rule) : NOBODY;
  const { timeZone } = ground;
  const holds = (contact: number, at: Instant) =>
    test.isMet(contact, test.dependsOnDay ? dayOf(at, timeZone) : 0);
  return {
    holds,
    mayHoldAt: (contact, at) => {
      // The contact may have been changed since: then it holds already.
      if (holds(contact, at)) return at;
      return test.dependsOnDay ? nextMidnight(at, timeZone) : Number.POSITIVE_INFINITY;
    },
    looksAtCampaign: null,
  };
}
