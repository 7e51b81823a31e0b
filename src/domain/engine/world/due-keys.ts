import type { NextEvent } from '#domain/account/account.ts';
import { getFirstKey, getFirstTime, pushDue } from '#domain/engine/queue/calendar-queue.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ProgramState, World } from './world.ts';

// [E2] At one moment: programs in order, a program's schedule slot before its contacts, contacts by id. A key of the
// queue holds the program's place in its upper bits, the contact's index plus one in its lower ones, 0 for the slot.
const SLOT = -1;

export function queueNextSlot(world: World, program: ProgramState): void {
  if (world.isContactMajor) return;
  const slot = findNextSlot(world, program);
  if (slot !== null) pushDue(world.queue, slot, encodeKey(world, program, SLOT));
}

/** The next moment at which the schedule enrols, whether enrolment is disabled or not. */
export function findNextSlot(world: World, { start, slotsDoneUntil }: ProgramState): Instant | null {
  return findNextEnrolment(start.schedule, slotsDoneUntil, world.timeZone);
}

export function setDue(
  world: World,
  program: ProgramState,
  enrolment: number,
  contact: number,
  due: number,
): void {
  getBlock(program.enrolments, enrolment).dueAt[getRow(enrolment)] = due;
  if (!world.isContactMajor) pushDue(world.queue, due, encodeKey(world, program, contact));
  else if (due < (world.notBefore[contact] ?? 0)) world.notBefore[contact] = due;
}

export function decodeProgram(world: World, key: number): ProgramState {
  const program = world.programs[key >> world.contactBits];
  if (!program) throw new Error(`Nothing in the world has the key ${key}.`);
  return program;
}

/** Contact index, or a negative number for a slot of the schedule. */
export function decodeContact({ contactBits }: World, key: number): number {
  return (key & ((1 << contactBits) - 1)) + SLOT;
}

/** What is due next in a world that was just advanced: the head of its queue still holds then. */
export function findNextEvent(world: World): NextEvent | null {
  if (getFirstTime(world.queue) === Number.POSITIVE_INFINITY) return null;
  const key = getFirstKey(world.queue);
  const { programId, isEnrolmentDisabled } = decodeProgram(world, key);
  if (decodeContact(world, key) >= 0) return { programId, what: 'contactGoesOn' };
  return { programId, what: isEnrolmentDisabled ? 'slotPasses' : 'enrols' };
}

function encodeKey({ contactBits }: World, { order }: ProgramState, contact: number): number {
  // Multiplied, not shifted: a key that is too large must stay visible to the queue.
  return order * (1 << contactBits) + contact - SLOT;
}

/** The fewest bits that hold every contact index and one value more, for the slot. */
export function countContactBits(size: number): number {
  return Math.ceil(Math.log2(size + 1));
}
