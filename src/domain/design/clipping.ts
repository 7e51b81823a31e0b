import type { NodeId } from '#domain/ids.ts';
import type { Position } from '#domain/nodes/node.ts';
import { getNodeSize } from './card-size.ts';
import type { Design } from './design.ts';

/** Steps taken out of a design, with the connectors among them: what a clipboard holds. */
export type Clipping = Pick<Design, 'nodes' | 'connectors'>;

/** [D16] The chosen nodes in the order of the design, without Start, and the connectors that lead from one to another. */
export function takeClipping({ nodes, connectors }: Design, nodeIds: readonly NodeId[]): Clipping {
  const chosen = new Set(nodeIds);
  const taken = nodes.filter(({ id, type }) => chosen.has(id) && type !== 'start');
  const ids = new Set(taken.map(({ id }) => id));
  return { nodes: taken, connectors: connectors.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** [D16] The same with new ids, standing to each other as before, with its top left corner at a place. */
export function placeClipping(clipping: Clipping, corner: Position, newId: () => NodeId): Clipping {
  const { x, y } = measureClipping(clipping);
  const ids = new Map(clipping.nodes.map(({ id }) => [id, newId()]));
  const getNewId = (id: NodeId) => ids.get(id) ?? id;
  return {
    nodes: clipping.nodes.map((node) => ({
      ...node,
      id: getNewId(node.id),
      position: { x: node.position.x - x + corner.x, y: node.position.y - y + corner.y },
    })),
    connectors: clipping.connectors.map((each) => ({
      ...each,
      from: getNewId(each.from),
      to: getNewId(each.to),
    })),
  };
}

/** What it covers on the canvas. */
export function measureClipping({
  nodes,
}: Pick<Clipping, 'nodes'>): Position & { width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const { width, height } = getNodeSize(node);
    left = Math.min(left, node.position.x);
    top = Math.min(top, node.position.y);
    right = Math.max(right, node.position.x + width);
    bottom = Math.max(bottom, node.position.y + height);
  }
  if (nodes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
