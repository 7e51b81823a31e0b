import { fullGroundOf } from '#domain/engine/ground.ts';
import { copyOfTimes, noteHistory } from '#domain/engine/population/campaign-times.ts';
import {
  copyOfPopulation,
  indexOfContact,
  type Population,
  populationInPieces,
} from '#domain/engine/population/population.ts';
import { copyOfProgram, type ProgramState, programState } from '#domain/engine/program-state.ts';
import { emptyQueue } from '#domain/engine/queue/calendar-queue.ts';
import { blockOf, rowOf } from '#domain/engine/records/enrolments.ts';
import { messageLog } from '#domain/engine/records/message-log.ts';
import type { Kept } from '#domain/engine/records/step-log.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import { copyOfWebhooks, webhookLog } from '#domain/engine/records/webhook-log.ts';
import type { Visitor } from '#domain/engine/steps/step.ts';
import type { Script } from '#domain/engine/world/scenario.ts';
import { bitsForContacts, meetInNothing, pushSlot, setDue, type World } from '#domain/engine/world/world.ts';
import type { ProgramInput, WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { atOnce } from '#domain/time-slicing.ts';

/** Makes what is stored ready to run. What it reads stays untouched. One that only tries things out need not write a log. */
export function createWorld(input: WorldInput, kept: Kept = 'everything'): World {
  return atOnce(worldInPieces(input, kept));
}

/** Yields between pieces, of some ten milliseconds where there is much of one kind. */
export function* worldInPieces(input: WorldInput, kept: Kept): Generator<undefined, World> {
  const inputs = input.programs.toSorted((one, other) => one.programId - other.programId);
  const goesByContact = kept === 'counts' && meetInNothing(inputs.map(({ design }) => design));
  const population = yield* populationInPieces(input.contacts, contactsStillInside(inputs));
  const world: World = {
    ...emptyWorld(input, { population, goesByContact }),
    messages: messageLog(input.nextMessageSequence),
    webhooks: webhookLog(input.webhooks),
    isTrial: kept === 'counts',
  };
  const ground = fullGroundOf(world);
  // [E13] In the middle of a moment it goes on with that moment, not with the one before.
  const goesOnAt = input.nextDueAt === input.now + 1 ? input.nextDueAt : input.now;
  for (const [order, program] of inputs.entries()) {
    yield;
    const nextStepSequence = input.nextStepSequence.get(program.programId) ?? 0;
    world.programs.push(programState(program, order, nextStepSequence, { ground, kept }));
  }
  for (const block of input.messages) {
    yield;
    noteHistory(world.times, [block], world.population);
  }
  for (const program of world.programs) {
    yield* settleAll(world, program, goesOnAt);
    pushSlot(world, program);
  }
  return world;
}

export type CopyOptions = {
  /** The programs to take along; all when absent. */
  readonly only?: ReadonlySet<ProgramId>;
  /** A program out of storage that is to run too, in place of the one with its id; open enrolments name contacts of the world. */
  readonly joining?: ProgramInput;
  /** Message history, when what joins asks about it. */
  readonly messages?: readonly MessageBlock[];
};

/** A world of its own in the same state, to try things out on. */
export function copyWorld(world: World, { only, joining, messages = [] }: CopyOptions = {}): World {
  const staying = world.programs.filter(
    ({ programId }) => (!only || only.has(programId)) && programId !== joining?.programId,
  );
  const given = [...staying, ...(joining ? [joining] : [])];
  const goesByContact = meetInNothing(given.map(({ design }) => design));
  const copy: World = {
    ...emptyWorld(world, { population: copyOfPopulation(world.population), goesByContact }),
    times: copyOfTimes(world.times),
    messages: messageLog(world.messages.open.sequence),
    webhooks: copyOfWebhooks(world.webhooks),
    isTrial: true,
  };
  const ground = fullGroundOf(copy);
  for (const [order, program] of given.toSorted((one, other) => one.programId - other.programId).entries()) {
    copy.programs.push(
      'run' in program
        ? programState(program, order, 0, { ground, kept: 'counts' })
        : copyOfProgram(program, order, ground),
    );
  }
  noteHistory(copy.times, messages, copy.population);
  for (const program of copy.programs) {
    if (program.programId === joining?.programId) atOnce(settleAll(copy, program, copy.now));
    else queueAll(copy, program);
    pushSlot(copy, program);
  }
  return copy;
}

function queueAll(world: World, program: ProgramState): void {
  program.openEnrolment.forEach((enrolment, contact) => {
    if (enrolment < 0) return;
    const due = blockOf(program.enrolments, enrolment).dueAt[rowOf(enrolment)] ?? 0;
    setDue(world, program, enrolment, contact, due);
  });
}

type Given = Pick<World, 'seed' | 'timeZone' | 'catalogue' | 'now'> & { readonly script?: Script | null };

function emptyWorld(
  { seed, timeZone, catalogue, now, script = null }: Given,
  { population, goesByContact }: { readonly population: Population; readonly goesByContact: boolean },
): Omit<World, 'messages' | 'webhooks' | 'isTrial'> {
  const nowhere = 0 as Instant;
  const visitor: Visitor = { contact: 0, enrolment: 0, enrolledAt: nowhere, arrivedAt: nowhere, visit: 0 };
  return {
    seed,
    timeZone,
    catalogue,
    population,
    times: new Map(),
    links: new Map(),
    programs: [],
    queue: emptyQueue(),
    goesByContact,
    notBefore: new Float64Array(goesByContact ? population.size : 0).fill(Number.POSITIVE_INFINITY),
    contactBits: bitsForContacts(population.size),
    visitor,
    script,
    tally: null,
    moving: null,
    now,
  };
}

const ENROLMENTS_AT_A_TIME = 20_000;

function* settleAll(world: World, program: ProgramState, goesOnAt: Instant): Generator<undefined, void> {
  for (let enrolment = 0; enrolment < program.enrolments.size; enrolment++) {
    if (enrolment % ENROLMENTS_AT_A_TIME === 0) yield;
    settle(world, program, enrolment, goesOnAt);
  }
}

/** Puts an enrolment out of storage in its place. */
function settle(world: World, program: ProgramState, enrolment: number, goesOnAt: Instant): void {
  const block = blockOf(program.enrolments, enrolment);
  const row = rowOf(enrolment);
  const contact = indexOfContact(world.population, block.contact[row] ?? 0);
  if (contact < 0) return;
  program.lastEnrolment[contact] = enrolment;
  if (block.outcome[row] !== 0) return;
  program.openEnrolment[contact] = enrolment;
  setDue(world, program, enrolment, contact, dueOnLoad(world, program, { enrolment, contact, goesOnAt }));
}

/**
 * [E14] What waits is worked out anew from the design and the contact as they are now, for both may have been edited.
 * Who is overdue, or has nowhere to be, goes on at the moment of activation, in order.
 */
function dueOnLoad(
  world: World,
  program: ProgramState,
  { enrolment, contact, goesOnAt }: { enrolment: number; contact: number; goesOnAt: Instant },
): number {
  const block = blockOf(program.enrolments, enrolment);
  const row = rowOf(enrolment);
  const atOnce = Math.max(goesOnAt, program.slotsDoneUntil) as Instant;
  const node = program.nodes[block.node[row] ?? 0];
  if (!node || !world.population.contacts[contact]) return atOnce;
  const { visitor } = world;
  visitor.contact = contact;
  visitor.enrolment = enrolment;
  visitor.enrolledAt = (block.enrolledAt[row] ?? 0) as Instant;
  visitor.arrivedAt = (block.arrivedAt[row] ?? 0) as Instant;
  visitor.visit = block.visit[row] ?? 0;
  return Math.max(program.slotsDoneUntil, node.step.waitsUntil(visitor, atOnce));
}

/** Whether a program can join a copy of the world: nobody is in it who is no longer in the account. */
export function knowsAllInside({ population }: World, program: ProgramInput): boolean {
  for (const id of contactsStillInside([program])) if (indexOfContact(population, id) < 0) return false;
  return true;
}

function* contactsStillInside(programs: readonly ProgramInput[]): Generator<number> {
  for (const { blocks } of programs) {
    for (const block of blocks) {
      for (let row = 0; row < block.size; row++) {
        if (block.outcome[row] === 0) yield block.contact[row] ?? 0;
      }
    }
  }
}
