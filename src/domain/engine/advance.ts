import { optOutContact } from '#domain/engine/effects/opt-out-contact.ts';
import { takeChangedContacts } from '#domain/engine/population/population.ts';
import { dropFirst, getFirstKey, getFirstTime } from '#domain/engine/queue/calendar-queue.ts';
import { getBlock, getRow, takeChangedBlocks } from '#domain/engine/records/enrolments.ts';
import { getStoredContacts } from '#domain/engine/records/first-contacts.ts';
import { takeMessageBlocks } from '#domain/engine/records/message-log.ts';
import { takeStepBlocks } from '#domain/engine/records/step-log.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';
import { takeWebhookBlocks } from '#domain/engine/records/webhook-log.ts';
import { runSlot } from '#domain/engine/run-slot.ts';
import { decodeContact, decodeProgram, isDraw, isOptOut } from '#domain/engine/world/due-keys.ts';
import { getOptOutAt } from '#domain/engine/world/pending-opt-outs.ts';
import { getStoredUse } from '#domain/engine/world/rule-use.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { Changes } from '#domain/engine/world/world-input.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { drawPlaces } from './draw-places.ts';
import { type EnrolmentFault, type EnrolmentRequest, enrolOnRequest } from './enrol-on-request.ts';
import { moveContact } from './move-contact.ts';
import { findEarliestMoment, runContactMajor } from './run-contact-major.ts';

/**
 * Runs a world up to a moment, or until about `maxSteps` steps are done, and returns what changed, to be stored in one
 * transaction. However a stretch of time is cut, what is stored in the end is the same.
 */
export function advance(world: World, until: Instant, limit: Limit): Changes {
  return { ...runUntil(world, until, limit), ...takeChanges(world) };
}

/** With the requests that were answered, and the contacts who were not enrolled. */
export type Advanced<Asked extends EnrolmentRequest> = Changes & {
  readonly answered: readonly { readonly asked: Asked; readonly faults: readonly EnrolmentFault[] }[];
};

/**
 * [I5] Advances, and enrols the requested contacts once nothing due is left. They continue at that very moment. A run that
 * is cut short enrols nobody yet.
 */
export function advanceAndEnrol<Asked extends EnrolmentRequest>(
  world: World,
  until: Instant,
  limit: Limit,
  waiting: readonly Asked[],
): Advanced<Asked> {
  const before = runUntil(world, until, limit);
  if (!before.isDone || waiting.length === 0) return { ...before, ...takeChanges(world), answered: [] };
  const answered = waiting.map((asked) => ({ asked, faults: enrolOnRequest(world, asked, before.until) }));
  const run = runUntil(world, until, limit);
  return { ...run, steps: before.steps + run.steps, ...takeChanges(world), answered };
}

type Limit = { readonly maxSteps: number };
type Run = Pick<Changes, 'until' | 'isDone' | 'nextDueAt' | 'steps'>;

/** Runs without taking out what changed, for a world that is thrown away. */
export function runUntil(world: World, until: Instant, limit: Limit): Run {
  return world.isContactMajor ? runWhole(world, until) : runInOrder(world, until, limit);
}

/** A simulation is never cut short: it is stored nowhere. */
function runWhole(world: World, until: Instant): Run {
  const before = countSteps(world);
  runContactMajor(world, until);
  const steps = countSteps(world) - before;
  return { until: world.now, isDone: true, nextDueAt: toMomentOrNull(findEarliestMoment(world)), steps };
}

function countSteps({ programs }: World): number {
  return programs.reduce((sum, { log }) => sum + log.ever, 0);
}

function runInOrder(world: World, until: Instant, limit: Limit): Run {
  let steps = 0;
  let due = findNextDue(world);
  while (due <= until && steps < limit.maxSteps) {
    const key = getFirstKey(world.queue);
    dropFirst(world.queue);
    steps += runEntry(world, key, due as Instant);
    due = findNextDue(world);
  }
  const isDone = due > until;
  // Cut short in the middle of a moment: only what lies before it is complete.
  const reached = isDone ? Math.max(until, world.now) : Math.max(due - 1, world.now);
  world.now = reached as Instant;
  return { until: world.now, isDone, nextDueAt: toMomentOrNull(due), steps };
}

function toMomentOrNull(at: number): Instant | null {
  return at === Number.POSITIVE_INFINITY ? null : (at as Instant);
}

/** The earliest moment at which something happens; drops entries that an earlier one has replaced. */
function findNextDue(world: World): number {
  for (;;) {
    const time = getFirstTime(world.queue);
    if (time === Number.POSITIVE_INFINITY || isCurrent(world, getFirstKey(world.queue), time)) return time;
    dropFirst(world.queue);
  }
}

function isCurrent(world: World, key: number, time: number): boolean {
  if (isOptOut(world, key)) return getOptOutAt(world.optOuts, decodeContact(world, key)) === time;
  const program = decodeProgram(world, key);
  if (isDraw(world, key)) return program.awaitingDraw.length > 0;
  const contact = decodeContact(world, key);
  if (contact < 0) return true;
  const enrolment = program.openEnrolment[contact] ?? -1;
  return enrolment >= 0 && getBlock(program.enrolments, enrolment).dueAt[getRow(enrolment)] === time;
}

/** Returns how many steps it took. */
function runEntry(world: World, key: number, at: Instant): number {
  const contact = decodeContact(world, key);
  if (isOptOut(world, key)) {
    optOutContact(world, contact, at);
    return 1;
  }
  const program = decodeProgram(world, key);
  const stepsBefore = program.log.ever;
  if (isDraw(world, key)) drawPlaces(world, program, at);
  else if (contact < 0) runSlot(world, program, at);
  else moveContact(world, program, contact, at);
  return program.log.ever - stepsBefore;
}

function takeChanges(world: World): Omit<Changes, keyof Run> {
  const changed = world.programs.filter((program) => program.isChanged || program.use?.isChanged);
  for (const program of changed) program.isChanged = false;
  return {
    runs: [...changed.map((program) => toStoredRun(world, program)), ...takeRestingRuns(world)],
    // Nothing of a simulation is stored.
    enrolmentBlocks: world.isSimulation
      ? []
      : changed.flatMap((program) => takeChangedBlocks(program.enrolments)),
    stepBlocks: changed.flatMap((program) => takeStepBlocks(program.log)),
    messageBlocks: takeMessageBlocks(world.messages),
    webhookBlocks: takeWebhookBlocks(world.webhooks),
    contacts: takeChangedContacts(world.population),
    deletedContacts: world.population.deleted.splice(0),
  };
}

function takeRestingRuns({ resting, population }: World): StoredRun[] {
  const changed = resting.filter(({ use }) => use.isChanged);
  for (const { use } of changed) use.isChanged = false;
  return changed.map(({ run, use }) => ({ ...run, ...getStoredUse(use, population) }));
}

function toStoredRun({ population }: World, program: ProgramState): StoredRun {
  const { use } = program;
  if (use?.isChanged) {
    program.storedUse = getStoredUse(use, population);
    use.isChanged = false;
  }
  return {
    programId: program.programId,
    nodeIds: program.nodeIds,
    outcomes: [...program.outcomes],
    ever: program.enrolments.size,
    inside: program.inside,
    here: [...program.here],
    visits: [...program.visits],
    sent: [...program.sent],
    skipped: [...program.skipped],
    first: program.first.map(getStoredContacts),
    slotsDoneUntil: program.slotsDoneUntil,
    lastSlotAt: program.lastSlotAt,
    noSlotUntil: program.noSlotUntil,
    rule: program.start.rule,
    daysDoneUntil: program.daysDoneUntil,
    metRule: program.storedUse.metRule,
    metUntil: program.storedUse.metUntil,
  };
}
