import { runSlot } from '#domain/engine/enrol.ts';
import { blockOf, rowOf } from '#domain/engine/enrolments.ts';
import { moveOn } from '#domain/engine/move-on.ts';
import type { ProgramState } from '#domain/engine/program-state.ts';
import { nextSlot, type World } from '#domain/engine/world-state.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** A place in the order of [E2]: a moment, and at that moment a program. */
type Place = { readonly at: Instant; readonly order: number };
type Slot = Place & { readonly program: ProgramState };

/**
 * Runs a world that goes by contact: each as far as it comes before the next slot, then the next contact. What a contact
 * does depends on that contact alone, so this ends as the order of [E2] does, and nobody has to be kept in order.
 */
export function runByContact(world: World, until: Instant): void {
  let slot = firstSlot(world);
  while (slot && slot.at <= until) {
    // A slot that enrols nobody looks at nobody.
    if (!slot.program.isEnrolmentDisabled) runAll(world, slot);
    runSlot(world, slot.program, slot.at);
    slot = firstSlot(world);
  }
  runAll(world, { at: until, order: world.programs.length });
}

/** The earliest moment at which something happens; Infinity when nothing ever does. */
export function firstMoment(world: World): number {
  let first: number = firstSlot(world)?.at ?? Number.POSITIVE_INFINITY;
  for (const at of world.notBefore) if (at < first) first = at;
  return first;
}

function firstSlot(world: World): Slot | null {
  let first: Slot | null = null;
  for (const program of world.programs) {
    const at = nextSlot(world, program);
    if (at !== null && (first === null || at < first.at)) first = { at, order: program.order, program };
  }
  return first;
}

function runAll(world: World, before: Place): void {
  const { notBefore } = world;
  for (let contact = 0; contact < notBefore.length; contact++) {
    if ((notBefore[contact] ?? 0) <= before.at) runOne(world, contact, before);
  }
}

function runOne(world: World, contact: number, before: Place): void {
  for (;;) {
    let due = Number.POSITIVE_INFINITY;
    let first: ProgramState | null = null;
    for (const program of world.programs) {
      const own = dueOf(program, contact);
      if (own < due) {
        due = own;
        first = program;
      }
    }
    if (!first || due > before.at || (due === before.at && first.order >= before.order)) {
      world.notBefore[contact] = due;
      return;
    }
    moveOn(world, first, contact, due as Instant);
  }
}

function dueOf({ openEnrolment, enrolments }: ProgramState, contact: number): number {
  const enrolment = openEnrolment[contact] ?? -1;
  if (enrolment < 0) return Number.POSITIVE_INFINITY;
  return blockOf(enrolments, enrolment).dueAt[rowOf(enrolment)] ?? Number.POSITIVE_INFINITY;
}
