import type { Contact } from '#domain/contacts/contact.ts';
import { replaceContact } from '#domain/engine/population/population.ts';
import { hasMetSinceUse, isUsed, type RuleUse } from '#domain/engine/world/rule-use.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import { raiseRevision } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { wakeContact } from './wake-contact.ts';

/** The contact at a step. `moveContact` lets nobody act who was deleted. */
export function getContact({ population }: World, { contact: index }: Visitor): Contact {
  const contact = population.contacts[index];
  if (!contact) throw new Error(`A step acts on contact ${index}, who was deleted.`);
  return contact;
}

/** [E40] [U1] Changes the contact for every program; the one that moves them finds their place itself. */
export function changeContact(
  world: World,
  mover: ProgramState | null,
  { contact: index }: Pick<Visitor, 'contact'>,
  at: Instant,
  changed: Contact,
): void {
  lookAtUses(world, index, at);
  replaceContact(world.population, index, raiseRevision(changed));
  world.population.changed.add(index);
  lookAtUses(world, index, at);
  wakeContact(world, mover, index, at, inAnyCase);
}

/** [E5] Whether the contact has met the start rules all along that have enrolled them, as they are until now. */
function lookAtUses({ programs, resting, timeZone }: World, index: number, at: Instant): void {
  const look = ({ use }: { readonly use: RuleUse | null }) => {
    if (use && isUsed(use, index)) hasMetSinceUse(use, index, getLocalDay(at, timeZone));
  };
  programs.forEach(look);
  resting.forEach(look);
}

/** [E42] Deletes the contact from the account: they leave every program that they are in at this moment. */
export function deleteContact(world: World, program: ProgramState, visitor: Visitor, at: Instant): void {
  const contact = getContact(world, visitor);
  const { population } = world;
  replaceContact(population, visitor.contact, null);
  population.changed.delete(visitor.contact);
  population.deleted.push({ id: contact.id, at, programId: program.programId, contact });
  wakeContact(world, program, visitor.contact, at, inAnyCase);
}

function inAnyCase(): true {
  return true;
}
