import { quoteName } from '#domain/catalogue/names.ts';
import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import { orderFromStart } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
import type { SkipCounts } from '#domain/nodes/skip-reasons.ts';
import type { Status } from '#domain/program-status.ts';
import { type EventType, type Facts, type Refusal, transition } from '#domain/programs/lifecycle.ts';
import { getMovePlan, type PendingMove } from '#domain/programs/pending-moves.ts';
import { DAYS_IN_BIN, type Program } from '#domain/programs/program.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import type { Forecast, MessageCounts, MessagesByOther, NextSlot } from './forecast.ts';

/** The events that are never carried out before their consequences were shown. */
export type ConsequentialEvent = Extract<
  EventType,
  'activate' | 'deactivate' | 'disableEnrolment' | 'enableEnrolment' | 'delete' | 'restore' | 'purge'
>;

type TargetReason =
  | 'runsAtOnce'
  | 'hasEnrolled'
  | 'neverEnrolled'
  | 'staysActive'
  | 'keptInBin'
  | 'referencesMissing'
  | 'goneForGood';

type AtNode = { readonly nodeId: NodeId; readonly label: string; readonly contacts: number };

type Moves = { readonly removed: number; readonly moved: readonly AtNode[] };

/** What an event would do if it happened at `at`, in numbers that the API works out at that moment. */
export type Consequences = {
  readonly event: ConsequentialEvent;
  readonly at: Instant;
  readonly onRevision: number;
  /** Why it can't happen now, or null. */
  readonly refusal: Refusal | null;
  /** The state it lands in; null when the program is gone afterwards or the event is refused. */
  readonly target: { readonly status: Status | null; readonly reason: TargetReason } | null;
  readonly isEnrolmentDisabledAfter: boolean;
  readonly inside: { readonly total: number; readonly byNode: readonly AtNode[] };
  /** What was planned while the program was deactivated, and happens on activation; `inside` is told as it is then. */
  readonly moves: Moves;
  /** On activation: those whose step was deleted meanwhile. They leave, or go on from where deleting it sent them. */
  readonly atDeletedSteps: Moves;
  readonly everEnrolled: number;
  /** Inside, and their wait is already over: they go on at the first tick after activating. */
  readonly overdue: number;
  /** On activation: who would go on at the first tick, or was moved, but must leave the program instead. */
  readonly leaving: number;
  /** The messages that the overdue are sent in the time after. */
  readonly toOverdue: MessageCounts;
  /** Contacts who meet the start rule at this moment and may be enrolled; null without a scheduled rule. */
  readonly meetRuleNow: number | null;
  /** The next enrolment by the schedule; for deactivate and disable enrolment the one that is left out. */
  readonly nextEnrolmentAt: Instant | null;
  /** What that enrolment brings; null where there is none, or enrolment is being disabled. */
  readonly nextSlot: NextSlot | null;
  /**
   * Messages in the time after the event, and how many different contacts they reach in the next day.
   * For activate: what will be sent. For deactivate: what will not be. Null where it makes no difference.
   */
  readonly messages:
    | (MessageCounts & {
        readonly contactsNextDay: number;
        /** Those that are SMS. */
        readonly sms: MessageCounts;
        /** Those that other programs send to contacts whom this one brings to them. */
        readonly byOthers: readonly (MessagesByOther & { readonly name: string })[];
        /** What steps won't do for contacts in the next day, and why. */
        readonly skipped: SkipCounts;
      })
    | null;
  readonly contactsInAccount: number;
  readonly places: { readonly used: number; readonly usedAfter: number; readonly limit: number };
  readonly missing: readonly MissingReference[];
  readonly warnings: readonly ValidationProblem[];
  /** The day on which a deleted program is purged; null otherwise. */
  readonly purgedAt: Instant | null;
  /** Lost for good by a purge: enrolments and history entries. */
  readonly lost: { readonly enrolments: number; readonly historyEntries: number } | null;
};

/** All that goes into an answer. `facts` are those of this moment, complete for every event. */
export type ConsequencesInput = {
  readonly program: Program;
  readonly event: ConsequentialEvent;
  readonly facts: Facts;
  readonly design: Design;
  readonly words: WordsContext;
  /** Of the program running on from now, with enrolment as the event leaves it. */
  readonly forecast: Forecast;
  readonly moves: readonly PendingMove[];
  readonly everEnrolled: number;
  readonly contactsInAccount: number;
  readonly historyEntries: number;
  readonly warnings: readonly ValidationProblem[];
};

/** [C1] What the dialog states before a change: worked out by the same transition that will carry it out. */
export function computeConsequences(input: ConsequencesInput): Consequences {
  const { program, event, facts, forecast } = input;
  const outcome = transition(program, { type: event }, facts);
  const after = outcome.ok ? outcome.value : program;
  const isRunning = RUNNING_EVENTS.has(event);
  return {
    event,
    at: facts.now,
    onRevision: program.revision,
    refusal: outcome.ok ? null : outcome.refusal,
    target: outcome.ok ? getTarget(event, outcome.value?.status ?? null) : null,
    isEnrolmentDisabledAfter: (after?.enrolmentDisabled ?? null) !== null,
    ...placesOfContacts(input),
    everEnrolled: input.everEnrolled,
    overdue: event === 'activate' ? forecast.overdue : 0,
    leaving: event === 'activate' ? forecast.leaving : 0,
    toOverdue: event === 'activate' ? forecast.toOverdue : { nextHour: 0, nextDay: 0 },
    meetRuleNow: isRunning ? forecast.meetRuleNow : null,
    nextEnrolmentAt: isRunning ? enrolmentAt(event, forecast) : null,
    nextSlot: isRunning ? forecast.nextSlot : null,
    messages: isRunning ? pickMessages(input) : null,
    contactsInAccount: input.contactsInAccount,
    places: countPlaces(input, outcome.ok),
    missing: event === 'restore' ? facts.missing : [],
    warnings: event === 'activate' ? input.warnings : [],
    purgedAt: purgedAt(program, event, facts.now),
    lost: event === 'purge' ? { enrolments: input.everEnrolled, historyEntries: input.historyEntries } : null,
  };
}

/** Events that start, stop or change what an active program does. */
const RUNNING_EVENTS: ReadonlySet<ConsequentialEvent> = new Set([
  'activate',
  'deactivate',
  'disableEnrolment',
  'enableEnrolment',
]);

function getTarget(event: ConsequentialEvent, status: Status | null): NonNullable<Consequences['target']> {
  return { status, reason: getTargetReason(event, status) };
}

function getTargetReason(event: ConsequentialEvent, status: Status | null): TargetReason {
  if (event === 'activate') return 'runsAtOnce';
  if (event === 'disableEnrolment' || event === 'enableEnrolment') return 'staysActive';
  if (event === 'delete') return 'keptInBin';
  if (event === 'purge') return 'goneForGood';
  if (status === 'ReadOnly') return 'referencesMissing';
  return status === 'Draft' ? 'neverEnrolled' : 'hasEnrolled';
}

/** Nodes in the order of the flow; contacts whose node is gone are told last, under one label. */
function labelled({ design, words }: ConsequencesInput, byNode: Forecast['byNode']): readonly AtNode[] {
  const contacts = new Map(byNode.map((at) => [at.nodeId, at.contacts]));
  const known = orderFromStart(design).flatMap((node) => {
    const here = contacts.get(node.id) ?? 0;
    return here > 0 ? [{ nodeId: node.id, label: formatNodeLabel(node, words), contacts: here }] : [];
  });
  const names = new Set(design.nodes.map(({ id }) => id));
  const gone = byNode.filter(({ nodeId, contacts: here }) => here > 0 && !names.has(nodeId));
  return [...known, ...gone.map((at) => ({ ...at, label: 'a deleted step' }))];
}

const NO_MOVES: Moves = { removed: 0, moved: [] };

/** [C7] On activation those whose step is gone don't go on from it; nor are they told among the plans for others. */
function placesOfContacts(
  input: ConsequencesInput,
): Pick<Consequences, 'inside' | 'moves' | 'atDeletedSteps'> {
  const { event, forecast, design } = input;
  const told = labelled(input, forecast.byNode);
  if (event !== 'activate') {
    return {
      inside: { total: forecast.inside, byNode: told },
      moves: NO_MOVES,
      atDeletedSteps: NO_MOVES,
    };
  }
  const drawn = new Set(design.nodes.map(({ id }) => id));
  const staying = told.filter(({ nodeId }) => drawn.has(nodeId));
  const leaving = told.reduce((sum, { nodeId, contacts }) => (drawn.has(nodeId) ? sum : sum + contacts), 0);
  const ofDeleted = countMoves(input, { isStepDeleted: true });
  return {
    inside: { total: forecast.inside - leaving, byNode: staying },
    moves: countMoves(input, { isStepDeleted: false }),
    atDeletedSteps: { ...ofDeleted, removed: ofDeleted.removed + leaving },
  };
}

/** One whose target is gone leaves too. */
function countMoves(input: ConsequencesInput, { isStepDeleted }: Pick<PendingMove, 'isStepDeleted'>): Moves {
  const drawn = new Set(input.design.nodes.map(({ id }) => id));
  const arriving = new Map<NodeId, number>();
  let removed = 0;
  for (const plan of getMovePlan(input.moves).values()) {
    if (plan.isStepDeleted !== isStepDeleted) continue;
    if (plan.to === null || !drawn.has(plan.to)) removed++;
    else arriving.set(plan.to, (arriving.get(plan.to) ?? 0) + 1);
  }
  const byNode = [...arriving].map(([nodeId, contacts]) => ({ nodeId, contacts }));
  return { removed, moved: labelled(input, byNode) };
}

function enrolmentAt(event: ConsequentialEvent, { nextEnrolmentAt, nextSlotAt }: Forecast): Instant | null {
  return event === 'disableEnrolment' ? nextSlotAt : nextEnrolmentAt;
}

function pickMessages({ forecast, words }: ConsequencesInput): Consequences['messages'] {
  const { nextHour, nextDay, contactsNextDay, sms, skipped } = forecast;
  const byOthers = forecast.byOthers.map((other) => ({
    ...other,
    name: quoteName({ kind: 'program', id: other.programId }, words.catalogue),
  }));
  return { nextHour, nextDay, contactsNextDay, sms, byOthers, skipped };
}

function countPlaces({ event, facts }: ConsequencesInput, isAccepted: boolean): Consequences['places'] {
  const used = facts.activePrograms;
  const change = event === 'activate' ? 1 : event === 'deactivate' ? -1 : 0;
  return { used, usedAfter: isAccepted ? used + change : used, limit: facts.activeLimit };
}

/** A program in the bin was entered there when it was deleted. */
function purgedAt(program: Program, event: ConsequentialEvent, now: Instant): Instant | null {
  if (event === 'delete') return later(now, DAYS_IN_BIN * DAY);
  return program.status === 'Deleted' ? later(program.entered.at, DAYS_IN_BIN * DAY) : null;
}
