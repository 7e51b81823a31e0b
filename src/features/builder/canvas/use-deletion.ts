import { titleOf } from '#domain/nodes/registry.ts';
import type { NodeId } from '#domain/program/design.ts';
import { announce } from '#ui/live-region.tsx';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/words.ts';
import { focusNode } from './node-element.ts';

/** Deletes steps; the focus goes to the one before. */
export function useDeletion(): (nodeIds: readonly NodeId[]) => void {
  const { store, actions } = useBuilder();
  return (nodeIds) => {
    const node = store.getState().present.nodes.find(({ id }) => id === nodeIds[0]);
    if (!actions.remove(nodeIds)) return;
    const [next] = store.getState().selection;
    if (next !== undefined) focusNode(next);
    const name = node && nodeIds.length === 1 ? titleOf(node) : WORDS.canvas.steps(nodeIds.length);
    announce(WORDS.canvas.deleted(name));
  };
}
