import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { isSameRoute } from './connect.ts';
import type { EditRefusal } from './edit-refusal.ts';

export type MoveInFlow = { readonly nodeId: NodeId; readonly direction: 'up' | 'down' };

/** [D30] A step changes places with the one before it, or with the one after it. */
export function moveInFlow(design: Design, { nodeId, direction }: MoveInFlow): Result<Design, EditRefusal> {
  const way = wayBetween(design, nodeId, direction);
  if (way === null) return refused({ kind: 'nothingBeside', direction });
  const [upper, lower] = [way.from, way.to].map((id) => design.nodes.find((node) => node.id === id));
  if (!upper || !lower) return refused({ kind: 'unknownNode', nodeId });
  if (upper.type === 'start') return refused({ kind: 'startStaysFirst' });
  const [route] = listRoutes(lower);
  if (route === undefined) return refused({ kind: 'endStaysLast' });
  const onward = design.connectors.find((each) => isSameRoute(each, { from: lower.id, route }));
  const waysIn = design.connectors.filter(({ to }) => to === lower.id);
  if (waysIn.length > 1 || onward?.to === upper.id) return refused({ kind: 'waysMeet' });
  const connectors = turned(design.connectors, {
    way,
    back: { from: lower.id, route, to: upper.id },
    onward,
  });
  return accepted({ ...design, connectors, nodes: changedPlaces(design.nodes, upper, lower) });
}

/** The connector along which the step moves: the only one that leads to it, or the first that leads out of it. */
function wayBetween(design: Design, nodeId: NodeId, direction: 'up' | 'down'): Connector | null {
  if (direction === 'up') return design.connectors.find(({ to }) => to === nodeId) ?? null;
  const node = design.nodes.find(({ id }) => id === nodeId);
  const [route] = node ? listRoutes(node) : [];
  if (route === undefined) return null;
  return design.connectors.find((each) => isSameRoute(each, { from: nodeId, route })) ?? null;
}

type Turn = {
  /** From the upper to the lower. */
  readonly way: Connector;
  /** From the lower to the upper, by the first way out of the lower. */
  readonly back: Connector;
  /** What that way out led to. */
  readonly onward: Connector | undefined;
};

/** What led to the upper leads to the lower, the lower leads to the upper, and that to what the lower led to. */
function turned(connectors: readonly Connector[], { way, back, onward }: Turn): readonly Connector[] {
  const next = connectors.flatMap((each): readonly Connector[] => {
    if (isSameRoute(each, way)) return onward ? [{ ...way, to: onward.to }] : [];
    if (isSameRoute(each, back)) return [back];
    return [each.to === way.from ? { ...each, to: way.to } : each];
  });
  return onward ? next : [...next, back];
}

function changedPlaces(
  nodes: readonly ProgramNode[],
  one: ProgramNode,
  other: ProgramNode,
): readonly ProgramNode[] {
  return nodes.map((node) => {
    if (node.id === one.id) return { ...node, position: other.position };
    return node.id === other.id ? { ...node, position: one.position } : node;
  });
}
