import type { Contact } from '#domain/contacts/contact.ts';
import type { ListId } from '#domain/ids.ts';
import { type ContactChange, GO_ON, passing, type StepOf } from './step.ts';

/** [E42] One who is deleted goes nowhere: the move to the next node finds nobody. Unconfirmed, nobody is deleted. */
export const removeContactStep: StepOf<'removeContact'> = (settings, { change, deleteContact }) => {
  if (settings.kind === 'account' && settings.isConfirmed) {
    return passing((visitor, at) => {
      deleteContact(visitor, at);
      return GO_ON;
    });
  }
  const remove: ContactChange =
    settings.kind === 'lists' ? (contact) => without(contact, settings.listIds) : () => null;
  return passing((visitor, at) => {
    change(visitor, remove, at, 'removedFromList');
    return GO_ON;
  });
};

function without(contact: Contact, listIds: readonly ListId[]): Contact {
  const left = contact.listIds.filter((id) => !listIds.includes(id));
  return left.length === contact.listIds.length ? contact : { ...contact, listIds: left };
}
