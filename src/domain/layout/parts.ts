import type { Connector, Design } from '#domain/design/design.ts';
import { createGraph, type Graph, getConnectorsFrom, getConnectorsInto } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

/**
 * The parts of a design that hang together, each with its connectors: first the one of Start, then the others as they
 * stand from left to right, each by its highest step. Steps go by id: the order in which they are kept decides nothing.
 */
export function splitIntoParts(design: Design): readonly Design[] {
  const graph = createGraph(design);
  const seen = new Set<NodeId>();
  const parts: Part[] = [];
  for (const { id } of design.nodes.toSorted(byId)) {
    if (!seen.has(id)) parts.push(partAround(id, graph, seen));
  }
  return parts
    .toSorted((a, b) => Number(b.hasStart) - Number(a.hasStart) || byColumn(a.top, b.top))
    .map(({ nodes, connectors }) => ({ nodes, connectors, exitConditions: [] }));
}

/** From top to bottom. */
export function byRow(a: ProgramNode, b: ProgramNode): number {
  return a.position.y - b.position.y || a.position.x - b.position.x || byId(a, b);
}

/** So that the order in the array, which nobody sees, decides nothing. */
export function byId(a: ProgramNode, b: ProgramNode): number {
  return a.id < b.id ? -1 : 1;
}

type Part = {
  readonly nodes: readonly ProgramNode[];
  readonly connectors: readonly Connector[];
  readonly hasStart: boolean;
  readonly top: ProgramNode;
};

function partAround(first: NodeId, graph: Graph, seen: Set<NodeId>): Part {
  const nodes: ProgramNode[] = [];
  const connectors: Connector[] = [];
  const found = [first];
  seen.add(first);
  for (let id = found.pop(); id !== undefined; id = found.pop()) {
    const node = graph.nodes.get(id);
    if (node) nodes.push(node);
    connectors.push(...getConnectorsFrom(graph, id));
    for (const next of listNeighbours(graph, id)) {
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  nodes.sort(byId);
  const top = nodes.reduce((highest, node) => (byRow(node, highest) < 0 ? node : highest));
  return {
    nodes,
    connectors,
    hasStart: nodes.some(({ type }) => type === 'start'),
    top,
  };
}

function listNeighbours(graph: Graph, id: NodeId): readonly NodeId[] {
  return [
    ...getConnectorsFrom(graph, id).map(({ to }) => to),
    ...getConnectorsInto(graph, id).map(({ from }) => from),
  ];
}

function byColumn(a: ProgramNode, b: ProgramNode): number {
  return a.position.x - b.position.x || byRow(a, b);
}
