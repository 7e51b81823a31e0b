import type { Design } from '#domain/design/design.ts';
import {
  type Graph,
  getConnectorsFrom,
  getConnectorsInto,
  listAnnotations,
  orderFromStart,
} from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

export type Step = 'down' | 'up' | 'left' | 'right' | 'first' | 'last';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

export function stepOfKey(key: string): Step | undefined {
  return STEPS[key];
}

/**
 * The node that an arrow leads to: down the flow, back up it, or aside to what stands beside it. Where the flow ends,
 * up and down go on in reading order, text labels last, so that every node can be reached.
 */
export function walkFrom(from: NodeId, step: Step, design: Design, graph: Graph): NodeId | null {
  const node = graph.nodes.get(from);
  if (!node) return null;
  const order = [...orderFromStart(design, graph), ...listAnnotations(design)];
  switch (step) {
    case 'first':
      return order[0]?.id ?? null;
    case 'last':
      return order.at(-1)?.id ?? null;
    case 'down':
      return getConnectorsFrom(graph, from)[0]?.to ?? order[indexIn(order, from) + 1]?.id ?? null;
    case 'up':
      return nearest(node, listParents(graph, from)) ?? order[indexIn(order, from) - 1]?.id ?? null;
    case 'left':
    case 'right':
      return findSibling(graph, node, step) ?? beside(design, node, step);
  }
}

/** The other branch of the decision above, when there is one on that side. */
function findSibling(graph: Graph, node: ProgramNode, step: 'left' | 'right'): NodeId | null {
  for (const parent of getConnectorsInto(graph, node.id)) {
    const branches = getConnectorsFrom(graph, parent.from);
    const index = branches.findIndex(({ route }) => route === parent.route);
    const sibling = branches[index + (step === 'left' ? -1 : 1)];
    if (sibling && sibling.to !== node.id) return sibling.to;
  }
  return null;
}

/** The next card on the same height, on that side. */
function beside(design: Design, node: ProgramNode, step: 'left' | 'right'): NodeId | null {
  const side = step === 'left' ? -1 : 1;
  let best: ProgramNode | null = null;
  for (const other of design.nodes) {
    if (Math.abs(other.position.y - node.position.y) > 48) continue;
    const distance = (other.position.x - node.position.x) * side;
    if (distance <= 0) continue;
    if (!best || distance < (best.position.x - node.position.x) * side) best = other;
  }
  return best?.id ?? null;
}

function listParents(graph: Graph, id: NodeId): readonly ProgramNode[] {
  return getConnectorsInto(graph, id).flatMap(({ from }) => graph.nodes.get(from) ?? []);
}

/** The one that lies straightest above. */
function nearest(node: ProgramNode, others: readonly ProgramNode[]): NodeId | null {
  const above = others.filter(({ position }) => position.y < node.position.y);
  const [first, ...rest] = above.length > 0 ? above : others;
  if (!first) return null;
  const far = (other: ProgramNode) => Math.abs(other.position.x - node.position.x);
  return rest.reduce((best, other) => (far(other) < far(best) ? other : best), first).id;
}

function indexIn(order: readonly ProgramNode[], id: NodeId): number {
  return order.findIndex((node) => node.id === id);
}
