import type { NodeFamily } from '#domain/nodes/node-definition.ts';
import { getDefinition, PALETTE_TYPES } from '#domain/nodes/registry.ts';
import type { AddableType } from '#features/builder/design/builder-actions.ts';
import type { WORDS } from '#features/builder/design/words.ts';

type Group = keyof (typeof WORDS)['palette']['groups'];

const GROUP_OF: Readonly<Record<NodeFamily, Group>> = {
  messages: 'messages',
  delays: 'flow',
  decisions: 'flow',
  splits: 'flow',
  actions: 'contacts',
  startEnd: 'other',
  extensions: 'other',
  annotations: 'other',
};

/** Types by group, in the order of the registry: few headings, so that all of them are in sight at once. */
export function paletteGroups(): readonly (readonly [Group, readonly AddableType[]])[] {
  const byGroup = new Map<Group, AddableType[]>();
  for (const type of PALETTE_TYPES) {
    const group = GROUP_OF[getDefinition(type).family];
    byGroup.set(group, [...(byGroup.get(group) ?? []), type]);
  }
  return [...byGroup];
}
