import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import type { RemoveContactSettings } from '#domain/nodes/remove-contact.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { changeContact, deleteContact, getContact } from './change-contact.ts';

/** [E42] Deletes nobody unless the step is confirmed. */
export function removeContact(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  settings: RemoveContactSettings,
): 'removedFromList' | 'deleted' | 'skippedUnconfirmed' {
  if (settings.kind === 'account') {
    if (!settings.isConfirmed) return 'skippedUnconfirmed';
    deleteContact(world, program, visitor, at);
    return 'deleted';
  }
  const contact = getContact(world, visitor);
  const listIds = contact.listIds.filter((id) => !settings.listIds.includes(id));
  if (listIds.length < contact.listIds.length) {
    changeContact(world, program, visitor, at, { ...contact, listIds });
  }
  return 'removedFromList';
}
