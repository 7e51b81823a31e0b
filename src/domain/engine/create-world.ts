import { emptyQueue } from '#domain/engine/due-queue.ts';
import { blockOf, rowOf } from '#domain/engine/enrolments.ts';
import { messageLog } from '#domain/engine/message-log.ts';
import { copyOfTimes, noteHistory } from '#domain/engine/campaign-times.ts';
import { fullGroundOf } from '#domain/engine/ground.ts';
import {
  copyOfPopulation,
  indexOfContact,
  type Population,
  populationOf,
} from '#domain/engine/population.ts';
import { copyOfProgram, type ProgramState, programState } from '#domain/engine/program-state.ts';
import type { Kept } from '#domain/engine/step-log.ts';
import type { Visitor } from '#domain/engine/steps/step.ts';
import type { ProgramInput, WorldInput } from '#domain/engine/world.ts';
import { copyOfWebhooks, webhookLog } from '#domain/engine/webhook-log.ts';
import { pushSlot, setDue, type World } from '#domain/engine/world-state.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Makes what is stored ready to run. What it reads stays untouched. One that only tries things out need not write a log. */
export function createWorld(input: WorldInput, kept: Kept = 'everything'): World {
  const inputs = input.programs.toSorted((one, other) => one.programId - other.programId);
  const world: World = {
    ...emptyWorld(input, populationOf(input.contacts, contactsStillInside(inputs))),
    messages: messageLog(input.nextMessageSequence),
    webhooks: webhookLog(input.webhooks),
  };
  const ground = fullGroundOf(world);
  // [E13] In the middle of a moment it goes on with that moment, not with the one before.
  const goesOnAt = input.nextDueAt === input.now + 1 ? input.nextDueAt : input.now;
  for (const [order, program] of inputs.entries()) {
    const nextStepSequence = input.nextStepSequence.get(program.programId) ?? 0;
    world.programs.push(programState(program, order, nextStepSequence, { ground, kept }));
  }
  noteHistory(world.times, input.messages, world.population);
  for (const program of world.programs) {
    for (let enrolment = 0; enrolment < program.enrolments.size; enrolment++) {
      settle(world, program, enrolment, goesOnAt);
    }
    pushSlot(world, program);
  }
  return world;
}

/** A world of its own in the same state, with all its programs or the ones named. */
export function copyWorld(world: World, only?: ReadonlySet<ProgramId>): World {
  const copy: World = {
    ...emptyWorld(world, copyOfPopulation(world.population)),
    times: copyOfTimes(world.times),
    messages: messageLog(world.messages.open.sequence),
    webhooks: copyOfWebhooks(world.webhooks),
  };
  const ground = fullGroundOf(copy);
  for (const program of world.programs) {
    if (only && !only.has(program.programId)) continue;
    copy.programs.push(copyOfProgram(program, copy.programs.length, ground));
  }
  for (const program of copy.programs) {
    program.openEnrolment.forEach((enrolment, contact) => {
      if (enrolment < 0) return;
      const due = blockOf(program.enrolments, enrolment).dueAt[rowOf(enrolment)] ?? 0;
      setDue(copy, program, enrolment, contact, due);
    });
    pushSlot(copy, program);
  }
  return copy;
}

type Given = Pick<World, 'seed' | 'timeZone' | 'catalogue' | 'now'>;

function emptyWorld(
  { seed, timeZone, catalogue, now }: Given,
  population: Population,
): Omit<World, 'messages' | 'webhooks'> {
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
    visitor,
    moving: null,
    now,
  };
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

function* contactsStillInside(programs: readonly ProgramInput[]): Generator<number> {
  for (const { blocks } of programs) {
    for (const block of blocks) {
      for (let row = 0; row < block.size; row++) {
        if (block.outcome[row] === 0) yield block.contact[row] ?? 0;
      }
    }
  }
}
