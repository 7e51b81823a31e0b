import { type OptOut, optOut } from '#domain/contacts/change-consent.ts';
import { queueOptOut } from '#domain/engine/world/due-keys.ts';
import { noteOptOut, takeOptOut } from '#domain/engine/world/pending-opt-outs.ts';
import type { World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { changeContact } from './change-contact.ts';

/** What will end the subscription of the contact, unless something else does before. */
export function awaitOptOut(world: World, contact: number, ahead: OptOut): void {
  if (noteOptOut(world.optOuts, contact, ahead)) queueOptOut(world, contact);
}

/** [A20] At its moment. The contact leaves programs as [E6] says: before their next step. */
export function optOutContact(world: World, contact: number, at: Instant): void {
  const due = takeOptOut(world.optOuts, contact);
  const before = world.population.contacts[contact];
  if (!due || !before) return;
  const after = optOut(before, due);
  if (after !== before) changeContact(world, null, { contact }, at, after);
}
