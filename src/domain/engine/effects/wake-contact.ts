import { getBlock, getRow, markChanged } from '#domain/engine/records/enrolments.ts';
import { MOVED_BY_A_PERSON } from '#domain/engine/records/stored.ts';
import { setDue } from '#domain/engine/world/due-keys.ts';
import { createVisitor, readVisitor } from '#domain/engine/world/visitor.ts';
import type { NodeState, ProgramState, World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/**
 * Places the contact again, as on load [E14], in every program where they wait for something that has just changed: what
 * holds now is due at this very moment, in the order of this moment [E2]. The program that moves the contact needs no
 * wake, it finds their place itself.
 */
export function wakeContact(
  world: World,
  mover: ProgramState | null,
  contact: number,
  at: Instant,
  isAffected: (node: NodeState | null) => boolean,
): void {
  for (const program of world.programs) {
    const enrolment = program.openEnrolment[contact] ?? -1;
    if (enrolment < 0 || program === mover) continue;
    const block = getBlock(program.enrolments, enrolment);
    const row = getRow(enrolment);
    const node = program.nodes[block.node[row] ?? 0] ?? null;
    if (!isAffected(node) || block.hops[row] === MOVED_BY_A_PERSON) continue;
    const due = node && world.population.contacts[contact] ? findDue(node, program, contact, at) : at;
    if (due === block.dueAt[row]) continue;
    program.isChanged = true;
    markChanged(program.enrolments, enrolment);
    setDue(world, program, enrolment, contact, due);
  }
}

function findDue({ step }: NodeState, program: ProgramState, contact: number, at: Instant): number {
  // An own one: the world's is the contact in the program that moves them.
  return Math.max(at, step.waitsUntil(readVisitor(createVisitor(), program, contact), at));
}
