import type { ProgramId } from '#domain/ids.ts';
import { type SkipReason, toSkipCounts } from '#domain/nodes/skip-reasons.ts';
import type { Status } from '#domain/program-status.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';
import type { Consequences, ConsequentialEvent } from './consequences.ts';
import type { MessageCounts } from './forecast.ts';

/** What one event would do to one of several programs. */
export type ProgramConsequences = {
  readonly programId: ProgramId;
  readonly name: string;
  readonly consequences: Consequences;
};

/** What one event would do to several programs, one after the other. */
export type ConsequencesSum = {
  readonly event: ConsequentialEvent;
  /** Those that it can be carried out on, in the order given. */
  readonly accepted: readonly ProgramConsequences[];
  readonly refused: readonly {
    readonly programId: ProgramId;
    readonly name: string;
    readonly refusal: Refusal;
  }[];
  /** How many land in each status. */
  readonly targets: readonly { readonly status: Status; readonly programs: number }[];
  readonly inside: number;
  readonly overdue: number;
  readonly leaving: number;
  readonly toOverdue: MessageCounts;
  /** Contacts counted once for each program: one who meets two rules counts twice. */
  readonly meetRuleNow: number;
  readonly nextEnrolmentAt: number | null;
  readonly messages: Omit<NonNullable<Consequences['messages']>, 'contactsNextDay'> | null;
  /** The most contacts that can be reached in the next day: one whom two programs reach is counted in both. */
  readonly contactsNextDayAtMost: number;
  readonly contactsInAccount: number;
  readonly places: Consequences['places'] | null;
  readonly warnings: number;
  readonly purgedAt: number | null;
};

/**
 * [C5] The sum of what an event does to each program. Each was worked out for itself; what they share is counted here:
 * the places for active programs run out on the way, and whom they no longer hold is refused.
 */
export function sumConsequences(
  event: ConsequentialEvent,
  each: readonly ProgramConsequences[],
): ConsequencesSum {
  const { accepted, refused } = settled(event, each);
  const of = (pick: (consequences: Consequences) => number) =>
    accepted.reduce((sum, { consequences }) => sum + pick(consequences), 0);
  const changes = accepted.map(({ consequences }) => consequences);
  const contactsInAccount = each[0]?.consequences.contactsInAccount ?? 0;
  const hasMessages = changes.some(({ messages }) => messages !== null);
  return {
    event,
    accepted,
    refused,
    targets: countTargets(changes),
    inside: of(({ inside }) => inside.total),
    overdue: of(({ overdue }) => overdue),
    leaving: of(({ leaving }) => leaving),
    toOverdue: added(changes.map(({ toOverdue }) => toOverdue)),
    meetRuleNow: of(({ meetRuleNow }) => meetRuleNow ?? 0),
    nextEnrolmentAt: earliest(changes.map(({ nextEnrolmentAt }) => nextEnrolmentAt)),
    messages: hasMessages ? sumMessages(accepted) : null,
    contactsNextDayAtMost: Math.min(
      contactsInAccount,
      of(({ messages }) => messages?.contactsNextDay ?? 0),
    ),
    contactsInAccount,
    places: placesAfter(event, each, accepted.length),
    warnings: of(({ warnings }) => warnings.length),
    purgedAt: earliest(changes.map(({ purgedAt }) => purgedAt)),
  };
}

/** A message that one of the programs sends because of another of them is counted once: among its own. */
function sumMessages(accepted: readonly ProgramConsequences[]): ConsequencesSum['messages'] {
  const messages = accepted.flatMap(({ consequences }) => consequences.messages ?? []);
  const ids = new Set(accepted.map(({ programId }) => programId));
  const byOthers = new Map<ProgramId, ByOther>();
  const countedTwice: ByOther[] = [];
  for (const other of messages.flatMap((each) => each.byOthers)) {
    if (ids.has(other.programId)) countedTwice.push(other);
    else byOthers.set(other.programId, addOther(other, byOthers.get(other.programId)));
  }
  const skips = new Map<SkipReason, number>();
  for (const { reason, times } of messages.flatMap(({ skipped }) => skipped))
    skips.set(reason, (skips.get(reason) ?? 0) + times);
  return {
    ...without(added(messages), added(countedTwice)),
    sms: without(added(messages.map(({ sms }) => sms)), added(countedTwice.map(({ sms }) => sms))),
    byOthers: [...byOthers.values()],
    skipped: toSkipCounts(skips),
  };
}

type ByOther = NonNullable<Consequences['messages']>['byOthers'][number];

function addOther(one: ByOther, other: ByOther | undefined): ByOther {
  return other ? { ...one, ...added([one, other]), sms: added([one.sms, other.sms]) } : one;
}

function without(all: MessageCounts, left: MessageCounts): MessageCounts {
  return { nextHour: all.nextHour - left.nextHour, nextDay: all.nextDay - left.nextDay };
}

function added(counts: readonly MessageCounts[]): MessageCounts {
  return {
    nextHour: counts.reduce((sum, { nextHour }) => sum + nextHour, 0),
    nextDay: counts.reduce((sum, { nextDay }) => sum + nextDay, 0),
  };
}

/** [L4] Each activation takes a place, so that a later one may find none left. */
function settled(event: ConsequentialEvent, each: readonly ProgramConsequences[]) {
  const accepted: ProgramConsequences[] = [];
  const refused: ConsequencesSum['refused'][number][] = [];
  for (const one of each) {
    const { refusal, places } = one.consequences;
    const isFull = event === 'activate' && places.used + accepted.length >= places.limit;
    const why: Refusal | null =
      refusal ?? (isFull ? { kind: 'activeLimitReached', limit: places.limit } : null);
    if (why === null) accepted.push(one);
    else refused.push({ programId: one.programId, name: one.name, refusal: why });
  }
  return { accepted, refused };
}

function countTargets(changes: readonly Consequences[]): ConsequencesSum['targets'] {
  const programs = new Map<Status, number>();
  for (const { target } of changes) {
    if (target?.status) programs.set(target.status, (programs.get(target.status) ?? 0) + 1);
  }
  return [...programs].map(([status, count]) => ({ status, programs: count }));
}

function placesAfter(
  event: ConsequentialEvent,
  each: readonly ProgramConsequences[],
  accepted: number,
): Consequences['places'] | null {
  const places = each[0]?.consequences.places;
  if (!places || (event !== 'activate' && event !== 'deactivate')) return null;
  return { ...places, usedAfter: places.used + (event === 'activate' ? accepted : -accepted) };
}

function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}
