import { enrolBySchedule, isEligible } from '#domain/engine/effects/enrol.ts';
import { queueNextSlot } from '#domain/engine/world/due-keys.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** [E3] A slot of the schedule. While enrolment is disabled it passes and the rule is asked of nobody. */
export function runSlot(world: World, program: ProgramState, at: Instant): void {
  program.slotsDoneUntil = at;
  program.isChanged = true;
  if (!program.isEnrolmentDisabled) enrolEligible(world, program, at);
  queueNextSlot(world, program);
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

/** Contacts who meet the start rule at the moment and are eligible. */
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
