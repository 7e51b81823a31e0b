import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { Connector, Design } from './design.ts';
import { findStart } from './find-start.ts';

/** A design as a graph that can be walked: made once, read in constant time. */
export type Graph = {
  readonly nodes: ReadonlyMap<NodeId, ProgramNode>;
  /** Connectors out of a node, in the order of its routes, left to right. */
  readonly out: ReadonlyMap<NodeId, readonly Connector[]>;
  readonly into: ReadonlyMap<NodeId, readonly Connector[]>;
};

const NONE: readonly Connector[] = [];

export function createGraph(design: Design): Graph {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const out = new Map<NodeId, Connector[]>();
  const into = new Map<NodeId, Connector[]>();
  for (const connector of design.connectors) {
    if (!nodes.has(connector.from) || !nodes.has(connector.to)) continue;
    append(out, connector.from, connector);
    append(into, connector.to, connector);
  }
  for (const [id, connectors] of out) {
    const node = nodes.get(id);
    const order = node ? listRoutes(node) : [];
    if (connectors.length > 1) connectors.sort((a, b) => order.indexOf(a.route) - order.indexOf(b.route));
  }
  return { nodes, out, into };
}

export function getConnectorsFrom(graph: Graph, id: NodeId): readonly Connector[] {
  return graph.out.get(id) ?? NONE;
}

export function getConnectorsInto(graph: Graph, id: NodeId): readonly Connector[] {
  return graph.into.get(id) ?? NONE;
}

/** Routes of a node that lead nowhere yet, left to right. */
export function listLooseRoutes(graph: Graph, node: ProgramNode): readonly Route[] {
  const taken = getConnectorsFrom(graph, node.id);
  return listRoutes(node).filter((route) => !taken.some((connector) => connector.route === route));
}

/** Every node that can be walked to from the given ones, themselves included. */
export function findReachable(graph: Graph, from: readonly NodeId[]): ReadonlySet<NodeId> {
  return walk(from, (id) => getConnectorsFrom(graph, id).map((connector) => connector.to));
}

/** Every node from which one of the given ones can be walked to, themselves included. */
export function findLeadingTo(graph: Graph, to: readonly NodeId[]): ReadonlySet<NodeId> {
  return walk(to, (id) => getConnectorsInto(graph, id).map((connector) => connector.from));
}

/**
 * Steps in the order a reader follows the flow: from the start, each branch to its end, left before right; then what is
 * not connected, from top to bottom. Text labels are no steps.
 */
export function orderFromStart(design: Design, graph = createGraph(design)): readonly ProgramNode[] {
  const start = findStart(design);
  const seen = new Set<NodeId>();
  const order: ProgramNode[] = [];
  if (start) follow(graph, start.id, seen, order);
  for (const node of byPosition(design.nodes.filter((node) => !seen.has(node.id) && !isAnnotation(node)))) {
    follow(graph, node.id, seen, order);
  }
  return order;
}

/** Depth first without recursion: programs may be thousands of nodes deep. */
function follow(graph: Graph, from: NodeId, seen: Set<NodeId>, order: ProgramNode[]): void {
  const stack = [from];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = graph.nodes.get(id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    order.push(node);
    for (const connector of getConnectorsFrom(graph, id).toReversed()) stack.push(connector.to);
  }
}

/** Text labels, from top to bottom. */
export function listAnnotations(design: Design): readonly ProgramNode[] {
  return byPosition(design.nodes.filter(isAnnotation));
}

function byPosition(nodes: readonly ProgramNode[]): readonly ProgramNode[] {
  return nodes.toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
}

function walk(from: readonly NodeId[], neighbours: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const seen = new Set(from);
  const stack = [...from];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const next of neighbours(id)) {
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(next);
    }
  }
  return seen;
}

function append(map: Map<NodeId, Connector[]>, key: NodeId, connector: Connector): void {
  const list = map.get(key);
  if (list) list.push(connector);
  else map.set(key, [connector]);
}
