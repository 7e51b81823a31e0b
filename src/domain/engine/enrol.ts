import type { ProgramState } from '#domain/engine/program-state.ts';
import { addEnrolment, getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { EnrolmentSource } from '#domain/engine/records/stored.ts';
import { pushSlot, setDue, type World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** [E3] A slot of the schedule. While enrolment is disabled it passes and nobody looks at the rule. */
export function runSlot(world: World, program: ProgramState, at: Instant): void {
  program.slotsDoneUntil = at;
  program.isChanged = true;
  if (!program.isEnrolmentDisabled) enrolEligible(world, program, at);
  pushSlot(world, program);
}

function enrolEligible(world: World, program: ProgramState, at: Instant): void {
  const today = getLocalDay(at, world.timeZone);
  const isOnlyNewly = program.start.limit === 'whenNewlyMet';
  const metBefore = isOnlyNewly ? new Set(program.metRule) : null;
  const metNow: number[] = [];
  for (let contact = 0; contact < world.population.size; contact++) {
    if (!isOnlyNewly && !isEligible(world, program, contact)) continue;
    if (!program.startTest.isMet(contact, today)) continue;
    const id = world.population.ids[contact] ?? 0;
    metNow.push(id);
    if (isOnlyNewly && (metBefore?.has(id) || !isEligible(world, program, contact))) continue;
    enrolBySchedule(world, program, contact, at);
  }
  if (isOnlyNewly) program.metRule = Int32Array.from(metNow);
}

/** What keeps one out whom no schedule has looked at. */
export type IneligibilityReason = 'notSubscribed' | 'inside' | 'enrolledBefore';

/**
 * [E41] Asks nothing about scheduled enrolment. Where a schedule enrols, "first time only" holds here too; without one the
 * limits drive nothing. Nobody comes into a program twice at one moment, so that programs which enrol into each other
 * can't go on for ever: one who came at this very moment counts as inside.
 */
export function findIneligibilityReason(
  world: World,
  program: ProgramState,
  contact: number,
  at: Instant,
): IneligibilityReason | null {
  if (world.population.isSubscribed[contact] === 0) return 'notSubscribed';
  if ((program.openEnrolment[contact] ?? -1) >= 0) return 'inside';
  const last = program.lastEnrolment[contact] ?? -1;
  if (last < 0) return null;
  const { schedule, limit } = program.start;
  if (schedule !== null && schedule.kind !== 'none' && limit === 'firstTimeOnly') return 'enrolledBefore';
  return getBlock(program.enrolments, last).enrolledAt[getRow(last)] === at ? 'inside' : null;
}

/** [E41] Answers whether the contact was let in. */
export function enrolDirectly(
  world: World,
  program: ProgramState,
  contact: number,
  at: Instant,
  source: EnrolmentSource,
): boolean {
  if (findIneligibilityReason(world, program, contact, at) !== null) return false;
  program.isChanged = true;
  enrol(world, program, contact, at, source);
  return true;
}

/** To be asked for those whom the limits let in. */
export function enrolBySchedule(world: World, program: ProgramState, contact: number, at: Instant): void {
  enrol(world, program, contact, at, 'schedule');
}

function enrol(
  world: World,
  program: ProgramState,
  contact: number,
  at: Instant,
  source: EnrolmentSource,
): void {
  const { startNumber } = program;
  const contactId = world.population.ids[contact] ?? 0;
  const enrolment = addEnrolment(program.enrolments, { contactId, node: startNumber, at, source });
  program.openEnrolment[contact] = enrolment;
  program.lastEnrolment[contact] = enrolment;
  program.inside++;
  program.here[startNumber] = (program.here[startNumber] ?? 0) + 1;
  program.visits[startNumber] = (program.visits[startNumber] ?? 0) + 1;
  appendStep(program.log, at, enrolment, startNumber, 'arrived');
  program.observer?.enrolled(startNumber, at);
  setDue(world, program, enrolment, contact, at);
}

/** [E5] Never one who is inside, never one who is unsubscribed, suppressed or deleted. */
export function isEligible(world: World, program: ProgramState, contact: number): boolean {
  if (world.population.isSubscribed[contact] === 0) return false;
  if ((program.openEnrolment[contact] ?? -1) >= 0) return false;
  return program.start.limit !== 'firstTimeOnly' || (program.lastEnrolment[contact] ?? -1) < 0;
}

/** Contacts who meet the start rule at the moment and whom the limits let in. */
export function countEligible(world: World, program: ProgramState, at: Instant): number {
  const today = getLocalDay(at, world.timeZone);
  const metBefore = program.start.limit === 'whenNewlyMet' ? new Set(program.metRule) : null;
  let count = 0;
  for (let contact = 0; contact < world.population.size; contact++) {
    if (!isEligible(world, program, contact) || !program.startTest.isMet(contact, today)) continue;
    if (!metBefore?.has(world.population.ids[contact] ?? 0)) count++;
  }
  return count;
}
