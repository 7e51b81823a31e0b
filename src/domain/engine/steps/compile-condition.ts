import type { FieldValue } from '#domain/data-fields/field-value.ts';
import {
  type CampaignEvent,
  findFirstSince,
  getFirst,
  trackCampaignEvent,
} from '#domain/engine/population/campaign-times.ts';
import { compilePopulationTest, NOBODY } from '#domain/engine/population/population-test.ts';
import type { Question } from '#domain/engine/records/stored.ts';
import type { Visitor, World } from '#domain/engine/world/world.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { getSeenValue, listLeaves } from '#domain/rules/rule-leaves.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getStartOfDay } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** The parts of a world that its programs are compiled for; a copied world needs programs compiled for itself. */
export type CompileContext = Pick<World, 'catalogue' | 'population' | 'times' | 'timeZone'>;

/** A condition that can be asked of the contacts at a step. */
export type CompiledCondition = {
  readonly holds: (visitor: Visitor, at: Instant) => boolean;
  /** When it may begin to hold although nobody changes the contact; the past or present when it may hold now. */
  readonly mayHoldAt: (visitor: Visitor, at: Instant) => number;
  /** Null for what nobody has chosen yet: it holds for no one. */
  readonly question: Question | null;
  /** What it looks at in a contact at a moment, for the log. */
  readonly seen: (visitor: Visitor, at: Instant) => readonly FieldValue[];
};

const NEVER: CompiledCondition = {
  holds: () => false,
  mayHoldAt: () => Number.POSITIVE_INFINITY,
  question: null,
  seen: () => [],
};

export function compileCondition(condition: Condition | null, context: CompileContext): CompiledCondition {
  switch (condition?.kind) {
    case 'openedCampaign':
    case 'sentCampaign': {
      const { campaignId, since } = condition;
      const kind = condition.kind === 'openedCampaign' ? 'opened' : 'sent';
      return campaignId === null ? NEVER : compileCampaignCondition({ kind, campaignId }, since, context);
    }
    case 'clickedLink': {
      const { campaignId, link, since } = condition;
      return campaignId === null
        ? NEVER
        : compileCampaignCondition({ kind: 'clicked', campaignId, link }, since, context);
    }
    case 'fieldRule': {
      const { rule } = condition;
      return rule === null ? NEVER : compileContactCondition(rule, { kind: 'rule', rule }, context);
    }
    case 'inSegment': {
      const { segmentId } = condition;
      if (segmentId === null) return NEVER;
      // A segment that is gone has no one in it.
      const rule = context.catalogue.segments.get(segmentId)?.rule ?? null;
      return compileContactCondition(rule, { kind: 'segment', segmentId, rule }, context);
    }
    case 'preference': {
      const { preferenceId } = condition;
      if (preferenceId === null) return NEVER;
      const rule: Rule = { kind: 'preference', preferenceId, isOptedIn: true };
      return compileContactCondition(rule, { kind: 'rule', rule }, context);
    }
    default:
      return NEVER;
  }
}

/** [E9] Whichever program sent it: since the enrolment, or at any time, also before it. */
function compileCampaignCondition(
  event: CampaignEvent,
  since: 'enrolment' | undefined,
  context: CompileContext,
): CompiledCondition {
  const times = trackCampaignEvent(context.times, event, context.population, {
    keepsAll: since !== undefined,
  });
  const first = since
    ? ({ contact, enrolledAt }: Visitor) => findFirstSince(times, contact, enrolledAt)
    : ({ contact }: Visitor) => getFirst(times, contact);
  return {
    holds: (visitor, at) => first(visitor) <= at,
    mayHoldAt: first,
    question: since ? { ...event, since } : event,
    seen: (visitor, at) => [first(visitor) <= at ? first(visitor) : null],
  };
}

function compileContactCondition(
  rule: Rule | null,
  question: Question,
  context: CompileContext,
): CompiledCondition {
  const test = rule ? compilePopulationTest(rule, context.population) : NOBODY;
  const leaves = rule ? listLeaves(rule) : [];
  const { timeZone, population } = context;
  const holds = ({ contact }: Visitor, at: Instant) =>
    test.isMet(contact, test.dependsOnDay ? getLocalDay(at, timeZone) : 0);
  return {
    holds,
    mayHoldAt: (visitor, at) => {
      // The contact may have been changed since: then it holds already.
      if (holds(visitor, at)) return at;
      const day = test.dependsOnDay
        ? test.nextDay(visitor.contact, getLocalDay(at, timeZone) + 1)
        : Number.POSITIVE_INFINITY;
      return Number.isFinite(day) ? getStartOfDay(day, timeZone) : day;
    },
    question,
    seen: ({ contact: index }) => {
      const contact = population.contacts[index];
      return contact ? leaves.map((leaf) => getSeenValue(leaf, contact)) : [];
    },
  };
}
