import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { addConnector } from './connect.ts';
import type { EditRefusal } from './edit-refusal.ts';

/** [D5] Start stays. [D6] Where a deleted node had one way out, what led to it leads on to what followed. */
export function deleteNodes(design: Design, nodeIds: readonly NodeId[]): Result<Design, EditRefusal> {
  for (const nodeId of nodeIds) {
    const node = design.nodes.find(({ id }) => id === nodeId);
    if (!node) return refused({ kind: 'unknownNode', nodeId });
    if (node.type === 'start') return refused({ kind: 'startIsFixed' });
  }
  return accepted(nodeIds.reduce(nodeDeleted, design));
}

function nodeDeleted(design: Design, nodeId: NodeId): Design {
  const into = design.connectors.filter(({ to }) => to === nodeId);
  const out = design.connectors.filter(({ from }) => from === nodeId);
  const left: Design = {
    ...design,
    nodes: design.nodes.filter(({ id }) => id !== nodeId),
    connectors: design.connectors.filter(({ from, to }) => from !== nodeId && to !== nodeId),
  };
  const [onward] = out;
  if (!onward || out.length > 1) return left;
  return joined(into, onward.to).reduce(addConnector, left);
}

/** Deleting one of the two nodes of a loop leaves its neighbour without a way on: no node leads to itself. */
function joined(into: readonly Connector[], to: NodeId): readonly Connector[] {
  return into.filter(({ from }) => from !== to).map((connector) => ({ ...connector, to }));
}
