import type { Contact } from '#domain/contacts/contact.ts';
import { replaceContact } from '#domain/engine/population/population.ts';
import type { ProgramState } from '#domain/engine/program-state.ts';
import { getBlock, getRow, markChanged } from '#domain/engine/records/enrolments.ts';
import type { Visitor } from '#domain/engine/steps/step.ts';
import { setDue, type World } from '#domain/engine/world/world.ts';
import type { ProgramId } from '#domain/ids.ts';
import { raiseRevision } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** [E40] [U1] A contact as it is from now on, for every program. */
export function changeContact(world: World, index: number, contact: Contact, at: Instant): void {
  replaceContact(world.population, index, raiseRevision(contact));
  world.population.changed.add(index);
  wake(world, index, at);
}

/** [E42] Deletes a contact from the account: whatever program it is in, it leaves at this moment. */
export function deleteContact(world: World, index: number, at: Instant, programId: ProgramId): void {
  const contact = world.population.contacts[index];
  if (!contact) return;
  replaceContact(world.population, index, null);
  world.population.changed.delete(index);
  world.population.deleted.push({ id: contact.id, at, programId, contact });
  wake(world, index, at);
}

/**
 * Whoever waits waits for what the contact was. Placed anew, as on load [E14]: what holds now is due at this very moment,
 * in the order of this moment [E2]; the one that is being moved finds its place by itself.
 */
function wake(world: World, index: number, at: Instant): void {
  for (const program of world.programs) {
    const enrolment = program.openEnrolment[index] ?? -1;
    if (enrolment < 0 || program === world.moving) continue;
    const due = Math.max(at, dueAnew(world, program, { enrolment, index, at }));
    if (getBlock(program.enrolments, enrolment).dueAt[getRow(enrolment)] === due) continue;
    program.isChanged = true;
    markChanged(program.enrolments, enrolment);
    setDue(world, program, enrolment, index, due);
  }
}

function dueAnew(
  { population }: World,
  program: ProgramState,
  { enrolment, index, at }: { readonly enrolment: number; readonly index: number; readonly at: Instant },
): number {
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  const node = program.nodes[block.node[row] ?? 0];
  if (!node || !population.contacts[index]) return at;
  const visitor: Visitor = {
    contact: index,
    enrolment,
    enrolledAt: (block.enrolledAt[row] ?? 0) as Instant,
    arrivedAt: (block.arrivedAt[row] ?? 0) as Instant,
    visit: block.visit[row] ?? 0,
  };
  return node.step.waitsUntil(visitor, at);
}
