import type { NextEvent } from '#domain/account/account.ts';
import { getFirstKey, getFirstTime, pushDue } from '#domain/engine/queue/calendar-queue.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { getSlotsPassedUntil } from '#domain/engine/records/passed-slots.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getOptOutAt } from './pending-opt-outs.ts';
import type { ProgramState, World } from './world.ts';

// [E2] At one moment: what ends subscriptions, then contacts who are due, then slots, then contacts who were enrolled at it,
// then the draws of quantity splits. A key of the queue holds the turn in its upper bits and the contact's index in its lower
// ones. The turn is that of opt-outs or, after it, one of these four times the number of programs plus the program's place.
const OPT_OUT = 0;
const FIRST_TURN = 1;
const DUE = 0;
const SLOT = 1;
const ENROLLED = 2;
const DRAW = 3;

export function queueNextSlot(world: World, program: ProgramState): void {
  if (world.isContactMajor) return;
  const slot = findNextSlot(world, program);
  if (slot !== null) pushDue(world.queue, slot, encodeKey(world, getSlotTurn(world, program), 0));
}

/** The next moment at which the schedule enrols, whether enrolment is disabled or not. */
export function findNextSlot(world: World, program: ProgramState): Instant | null {
  return findNextEnrolment(program.start.schedule, getSlotsPassedUntil(program), world.timeZone);
}

export function setDue(
  world: World,
  program: ProgramState,
  enrolment: number,
  contact: number,
  due: number,
): void {
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  block.dueAt[row] = due;
  if (program.nodes[block.node[row] ?? 0]?.step.isDrawn) awaitDraw(world, program, contact, due);
  else if (!world.isContactMajor) {
    const turn = getTurn(world, program, block.enrolledAt[row] === due);
    pushDue(world.queue, due, encodeKey(world, turn, contact));
  } else if (due < (world.notBefore[contact] ?? 0)) world.notBefore[contact] = due;
}

/** Of the contact's first opt-out that lies ahead. */
export function queueOptOut(world: World, contact: number): void {
  const at = getOptOutAt(world.optOuts, contact);
  if (!world.isContactMajor) pushDue(world.queue, at, encodeKey(world, OPT_OUT, contact));
  else if (at < (world.notBefore[contact] ?? 0)) world.notBefore[contact] = at;
}

/** [E27] One key for everyone who waits for a draw in the program: the first of them to come brings it. */
function awaitDraw(world: World, program: ProgramState, contact: number, due: number): void {
  const turn = FIRST_TURN + DRAW * world.programs.length + program.order;
  if (program.awaitingDraw.length === 0) pushDue(world.queue, due, encodeKey(world, turn, 0));
  program.awaitingDraw.push(contact);
}

/** When a contact comes among all that is due at one moment. */
export function getTurn({ programs }: World, { order }: ProgramState, isJustEnrolled: boolean): number {
  return FIRST_TURN + (isJustEnrolled ? ENROLLED : DUE) * programs.length + order;
}

export function getSlotTurn({ programs }: World, { order }: ProgramState): number {
  return FIRST_TURN + SLOT * programs.length + order;
}

/** Before all else that is due at a moment. */
export function getOptOutTurn(): number {
  return OPT_OUT;
}

/** After all that is due at a moment. */
export function getLastTurn({ programs }: World): number {
  return FIRST_TURN + (DRAW + 1) * programs.length;
}

export function isOptOut({ contactBits }: World, key: number): boolean {
  return key >> contactBits === OPT_OUT;
}

export function decodeProgram(world: World, key: number): ProgramState {
  const program = world.programs[((key >> world.contactBits) - FIRST_TURN) % world.programs.length];
  if (!program) throw new Error(`Nothing in the world has the key ${key}.`);
  return program;
}

export function isDraw({ programs, contactBits }: World, key: number): boolean {
  return key >> contactBits >= FIRST_TURN + DRAW * programs.length;
}

/** Contact index, or a negative number for a slot of the schedule. */
export function decodeContact({ contactBits, programs }: World, key: number): number {
  const turn = (key >> contactBits) - FIRST_TURN;
  const isSlot = turn >= SLOT * programs.length && turn < ENROLLED * programs.length;
  return isSlot ? -1 : key & ((1 << contactBits) - 1);
}

/** What is due next in a world that was just advanced: the head of its queue still holds then. */
export function findNextEvent(world: World): NextEvent | null {
  if (getFirstTime(world.queue) === Number.POSITIVE_INFINITY) return null;
  const key = getFirstKey(world.queue);
  // Of no program.
  if (isOptOut(world, key)) return null;
  const { programId, isEnrolmentDisabled } = decodeProgram(world, key);
  if (isDraw(world, key) || decodeContact(world, key) >= 0) return { programId, what: 'contactGoesOn' };
  return { programId, what: isEnrolmentDisabled ? 'slotPasses' : 'enrols' };
}

function encodeKey({ contactBits }: World, turn: number, contact: number): number {
  // Multiplied, not shifted: a key that is too large must stay visible to the queue.
  return turn * (1 << contactBits) + contact;
}

/** The fewest bits that hold every contact index. */
export function countContactBits(size: number): number {
  return Math.ceil(Math.log2(size + 1));
}
