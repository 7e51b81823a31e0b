import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Builder } from './builder-context.tsx';

type Parts = Pick<Builder, 'store' | 'figures' | 'isEditable'>;

/** How many contacts wait at a step of a deactivated program. */
export function heldAt({ figures, isEditable }: Parts, nodeId: NodeId): number {
  return isEditable ? figures.hereNow(nodeId) : 0;
}

/** Steps that hold contacts, are gone from the design since it was saved, and about which nothing was chosen. */
export function unsettledSteps(parts: Parts): readonly NodeId[] {
  const { contactChoices } = parts.store.getState();
  return goneSteps(parts).filter((id) => heldAt(parts, id) > 0 && !contactChoices.has(id));
}

/** What was chosen for the contacts of steps that this save deletes. */
export function chosenForDeleted(parts: Parts): ContactsOfDeleted {
  const { contactChoices } = parts.store.getState();
  return goneSteps(parts).flatMap((from) => {
    const to = contactChoices.get(from);
    return to === undefined ? [] : [{ from, to }];
  });
}

function goneSteps({ store }: Parts): readonly NodeId[] {
  const { saved, present } = store.getState();
  const drawn = new Set(present.nodes.map(({ id }) => id));
  return saved.nodes.flatMap(({ id }) => (drawn.has(id) ? [] : [id]));
}
