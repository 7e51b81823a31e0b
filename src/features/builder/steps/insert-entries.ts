import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import { getDefinition, STEP_TYPES } from '#domain/nodes/registry.ts';
import type { AddableType, BuilderActions } from '#features/builder/design/builder-actions.ts';
import { getIcon } from '#product/node-look.ts';
import type { MenuItem } from '#ui/menu-entry.ts';
import { focusNode } from './node-element.ts';

/** What can be added at a loose end, or put into a connector. */
export function insertEntries(
  actions: BuilderActions,
  onto: InsertionPoint,
  types: readonly AddableType[] = STEP_TYPES,
): readonly MenuItem[] {
  return types.map((type) => ({
    label: getDefinition(type).title,
    icon: getIcon(type),
    onSelect: () => focusNode(actions.addOnto(type, onto)),
  }));
}
