import { addEnrolment, getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { EnrolmentSource } from '#domain/engine/records/stored.ts';
import { setDue } from '#domain/engine/world/due-keys.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** [E5] Whether a schedule may enrol the contact: never inside already, never unsubscribed, suppressed or deleted. */
export function isEligible(world: World, program: ProgramState, contact: number): boolean {
  if (world.population.isSubscribed[contact] === 0) return false;
  if ((program.openEnrolment[contact] ?? -1) >= 0) return false;
  return program.start.limit !== 'firstTimeOnly' || (program.lastEnrolment[contact] ?? -1) < 0;
}

/** For a contact who is eligible. */
export function enrolBySchedule(world: World, program: ProgramState, contact: number, at: Instant): void {
  enrol(world, program, contact, at, 'schedule');
}

/** What keeps a contact out who is enrolled without a schedule. */
export type IneligibilityReason = 'notSubscribed' | 'inside';

/**
 * [E41] Asks nothing about scheduled enrolment, whose limits bind the schedule alone. No contact enters a program twice at
 * one moment, so that programs which enrol into each other cannot loop for ever: a contact who entered at this very moment
 * counts as inside.
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
  return getBlock(program.enrolments, last).enrolledAt[getRow(last)] === at ? 'inside' : null;
}

/** [E41] Answers with what keeps the contact out, or null where they were enrolled. */
export function enrolDirectly(
  world: World,
  program: ProgramState,
  contact: number,
  at: Instant,
  source: EnrolmentSource,
): IneligibilityReason | null {
  const keptOut = findIneligibilityReason(world, program, contact, at);
  if (keptOut !== null) return keptOut;
  program.isChanged = true;
  enrol(world, program, contact, at, source);
  return null;
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
