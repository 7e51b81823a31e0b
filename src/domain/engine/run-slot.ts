import { enrolBySchedule, isEligible } from '#domain/engine/effects/enrol.ts';
import { getFirstDayTaken } from '#domain/engine/population/population-test.ts';
import { queueNextSlot } from '#domain/engine/world/due-keys.ts';
import { hasMetSinceUse, noteUse } from '#domain/engine/world/rule-use.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** [E3] A slot of the schedule. While enrolment is disabled it passes and the rule is asked of nobody. */
export function runSlot(world: World, program: ProgramState, at: Instant): void {
  const today = getLocalDay(at, world.timeZone);
  program.slotsDoneUntil = at;
  program.lastSlotAt = at;
  program.isChanged = true;
  if (!program.isEnrolmentDisabled) enrolEligible(world, program, at);
  program.daysDoneUntil = Math.max(program.daysDoneUntil, today);
  queueNextSlot(world, program);
}

function enrolEligible(world: World, program: ProgramState, at: Instant): void {
  const { use } = program;
  const today = getLocalDay(at, world.timeZone);
  for (const contact of listEligible(world, program, today)) {
    enrolBySchedule(world, program, contact, at);
    if (use) noteUse(use, contact, today);
  }
}

/** Contacts whom a slot at the moment would enrol. */
export function countEligible(world: World, program: ProgramState, at: Instant): number {
  let count = 0;
  for (const _ of listEligible(world, program, getLocalDay(at, world.timeZone))) count++;
  return count;
}

/** [E5] By index, in their order: those who meet the start rule and whom the limit lets in. */
function* listEligible(world: World, program: ProgramState, today: number): Generator<number> {
  const { startTest, daysDoneUntil, use } = program;
  const from = getFirstDayTaken(startTest, daysDoneUntil, today);
  for (let contact = 0; contact < world.population.size; contact++) {
    if (!isEligible(world, program, contact)) continue;
    const isMet = from < today ? startTest.nextDay(contact, from) <= today : startTest.isMet(contact, today);
    if (!isMet || (use && hasMetSinceUse(use, contact, today))) continue;
    yield contact;
  }
}
