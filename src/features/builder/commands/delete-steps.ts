import type { Design } from '#domain/design/design.ts';
import { getConnectorsFrom, getConnectorsInto } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { heldAt } from '#features/builder/design/deleted-holders.ts';
import { graphFor } from '#features/builder/design/derived.ts';
import type { ContactChoices } from '#features/builder/design/design-document.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { announce } from '#ui/live-region.tsx';

/** Deletes steps; where contacts wait at one of them, it is asked first where they go. */
export function askToDelete(builder: Builder, nodeIds: readonly NodeId[]): void {
  if (nodeIds.every((id) => heldAt(builder, id) === 0)) deleteSteps(builder, nodeIds);
  // [E32]
  else builder.store.dispatch({ type: 'deletionAsked', nodeIds, isSaving: false });
}

/** Says what became of the connectors; the focus goes to the step before. */
export function deleteSteps(
  { store, actions }: Builder,
  nodeIds: readonly NodeId[],
  contactChoices?: ContactChoices,
): void {
  const before = store.getState().present;
  if (!actions.remove(nodeIds, contactChoices)) return;
  const { present, selection } = store.getState();
  const [next] = selection;
  if (next !== undefined) focusNode(next);
  announce(describeDeletion(before, present, nodeIds));
}

/** "Delay deleted. Start leads to End now." */
function describeDeletion(before: Design, after: Design, nodeIds: readonly NodeId[]): string {
  const [only] = nodeIds;
  const graph = graphFor(before);
  const node = only === undefined ? undefined : graph.nodes.get(only);
  const gone = before.nodes.length - after.nodes.length;
  if (!node || nodeIds.length !== 1) return WORDS.canvas.deleted(WORDS.canvas.steps(gone));
  const deleted = WORDS.canvas.deleted(getNodeTitle(node));
  const [into] = getConnectorsInto(graph, node.id);
  const source = into && graph.nodes.get(into.from);
  if (!into || !source) return deleted;
  const now = graphFor(after);
  const joined = getConnectorsFrom(now, into.from).find(({ route }) => route === into.route);
  const target = joined && now.nodes.get(joined.to);
  const became = target
    ? WORDS.canvas.connected(getNodeTitle(source), getNodeTitle(target))
    : WORDS.canvas.leftLoose(getNodeTitle(source));
  return `${deleted} ${became}`;
}
