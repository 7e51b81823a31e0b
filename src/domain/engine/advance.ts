import { runSlot } from '#domain/engine/enrol.ts';
import { takeChangedContacts } from '#domain/engine/population/population.ts';
import type { ProgramState } from '#domain/engine/program-state.ts';
import { dropFirst, firstKey, firstTime } from '#domain/engine/queue/calendar-queue.ts';
import { blockOf, rowOf, takeChangedBlocks } from '#domain/engine/records/enrolments.ts';
import { takeMessageBlocks } from '#domain/engine/records/message-log.ts';
import { takeStepBlocks } from '#domain/engine/records/step-log.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';
import { takeWebhookBlocks } from '#domain/engine/records/webhook-log.ts';
import { contactOfKey, programOfKey, type World } from '#domain/engine/world/world.ts';
import type { Changes } from '#domain/engine/world/world-input.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { type AskedEnrolment, type EnrolmentFault, enrolAsked } from './enrol-on-request.ts';
import { moveOn } from './move-contact.ts';
import { firstMoment, runByContact } from './run-contact-major.ts';

/**
 * Runs a world up to a moment, or until about `maxSteps` steps are done, and tells what changed, to be stored in one
 * transaction. However a stretch of time is cut, what is stored in the end is the same.
 */
export function advance(world: World, until: Instant, limit: Limit): Changes {
  return { ...runOn(world, until, limit), ...takeChanges(world) };
}

/** With what had been asked for, and who was left out of it. */
export type Advanced<Asked extends AskedEnrolment> = Changes & {
  readonly answered: readonly { readonly asked: Asked; readonly faults: readonly EnrolmentFault[] }[];
};

/**
 * [I5] Advances, and enrols whom others ask for as soon as nothing due is left. They go on at that very moment. What is cut
 * short enrols nobody yet.
 */
export function advanceAndEnrol<Asked extends AskedEnrolment>(
  world: World,
  until: Instant,
  limit: Limit,
  waiting: readonly Asked[],
): Advanced<Asked> {
  const before = runOn(world, until, limit);
  if (!before.isDone || waiting.length === 0) return { ...before, ...takeChanges(world), answered: [] };
  const answered = waiting.map((asked) => ({ asked, faults: enrolAsked(world, asked, before.until) }));
  const run = runOn(world, until, limit);
  return { ...run, steps: before.steps + run.steps, ...takeChanges(world), answered };
}

type Limit = { readonly maxSteps: number };
type Run = Pick<Changes, 'until' | 'isDone' | 'nextDueAt' | 'steps'>;

/** Runs without taking out what changed, for a world that is looked at and thrown away. */
export function runOn(world: World, until: Instant, limit: Limit): Run {
  return world.goesByContact ? runWhole(world, until) : runInOrder(world, until, limit);
}

/** A trial is not cut short: nobody waits for its batches. */
function runWhole(world: World, until: Instant): Run {
  const before = stepsEver(world);
  runByContact(world, until);
  const steps = stepsEver(world) - before;
  return { until: world.now, isDone: true, nextDueAt: momentOrNull(firstMoment(world)), steps };
}

function stepsEver({ programs }: World): number {
  return programs.reduce((sum, { log }) => sum + log.ever, 0);
}

function runInOrder(world: World, until: Instant, limit: Limit): Run {
  let steps = 0;
  let due = nextDue(world);
  while (due <= until && steps < limit.maxSteps) {
    const key = firstKey(world.queue);
    dropFirst(world.queue);
    steps += process(world, key, due as Instant);
    due = nextDue(world);
  }
  const isDone = due > until;
  // Cut short in the middle of a moment: only what lies before it is complete.
  const reached = isDone ? Math.max(until, world.now) : Math.max(due - 1, world.now);
  world.now = reached as Instant;
  return { until: world.now, isDone, nextDueAt: momentOrNull(due), steps };
}

function momentOrNull(at: number): Instant | null {
  return at === Number.POSITIVE_INFINITY ? null : (at as Instant);
}

/** The earliest moment at which something happens; drops entries that were overtaken by an earlier one. */
function nextDue(world: World): number {
  for (;;) {
    const time = firstTime(world.queue);
    if (time === Number.POSITIVE_INFINITY || holds(world, firstKey(world.queue), time)) return time;
    dropFirst(world.queue);
  }
}

function holds(world: World, key: number, time: number): boolean {
  const contact = contactOfKey(world, key);
  if (contact < 0) return true;
  const program = programOfKey(world, key);
  const enrolment = program.openEnrolment[contact] ?? -1;
  return enrolment >= 0 && blockOf(program.enrolments, enrolment).dueAt[rowOf(enrolment)] === time;
}

/** Returns how many steps it took. */
function process(world: World, key: number, at: Instant): number {
  const program = programOfKey(world, key);
  const contact = contactOfKey(world, key);
  const stepsBefore = program.log.ever;
  if (contact < 0) runSlot(world, program, at);
  else moveOn(world, program, contact, at);
  return program.log.ever - stepsBefore;
}

function takeChanges(world: World): Omit<Changes, keyof Run> {
  const changed = world.programs.filter((program) => program.isChanged);
  for (const program of changed) program.isChanged = false;
  return {
    runs: changed.map(storedRun),
    // Of a trial nothing is stored.
    enrolmentBlocks: world.isTrial ? [] : changed.flatMap((program) => takeChangedBlocks(program.enrolments)),
    stepBlocks: changed.flatMap((program) => takeStepBlocks(program.log)),
    messageBlocks: takeMessageBlocks(world.messages),
    webhookBlocks: takeWebhookBlocks(world.webhooks),
    contacts: takeChangedContacts(world.population),
    deletedContacts: world.population.deleted.splice(0),
  };
}

function storedRun(program: ProgramState): StoredRun {
  return {
    programId: program.programId,
    nodeIds: program.nodeIds,
    outcomes: [...program.outcomes],
    ever: program.enrolments.size,
    inside: program.inside,
    here: [...program.here],
    visits: [...program.visits],
    sent: [...program.sent],
    first: [...program.first],
    slotsDoneUntil: program.slotsDoneUntil,
    metRule: program.metRule,
  };
}
