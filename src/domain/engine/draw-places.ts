import { drawVisit } from '#domain/engine/steps/splits.ts';
import { readVisitor } from '#domain/engine/world/visitor.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { moveContact } from './move-contact.ts';

/**
 * [E27] Everyone who has come to the quantity splits of a program at a moment continues, in the order that the seed draws:
 * the first of them take the places that are left.
 */
export function drawPlaces(world: World, program: ProgramState, at: Instant): void {
  const waiting = program.awaitingDraw.splice(0).map((contact) => {
    const visitor = readVisitor(world.visitor, program, contact);
    return { contact, draw: drawVisit(world, program, visitor) };
  });
  waiting.sort((one, other) => one.draw - other.draw || one.contact - other.contact);
  for (const { contact } of waiting) moveContact(world, program, contact, at, 'drawn');
}
