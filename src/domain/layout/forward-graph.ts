import type { Connector, Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import {
  createGraph,
  findLeadingTo,
  findReachable,
  type Graph,
  getConnectorsFrom,
  getConnectorsInto,
} from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { byId, byRow } from './parts.ts';

/** A connector between node numbers. `offset` is where it leaves, from the middle of the card's lower edge, -0.5 to 0.5. */
export type ForwardEdge = {
  readonly connector: Connector;
  readonly from: number;
  readonly to: number;
  readonly offset: number;
};

/** A design without the connectors that lead back up: those are drawn apart. Nodes and edges go by number. */
export type ForwardGraph = {
  readonly nodes: readonly ProgramNode[];
  readonly edges: readonly ForwardEdge[];
  /** Numbers of the edges out of each node, left to right. */
  readonly out: readonly (readonly number[])[];
  /** Start, then what nothing else leads to. */
  readonly roots: readonly number[];
};

/** Of a part of a design that hangs together. */
export function createForwardGraph(part: Design): ForwardGraph {
  const graph = createGraph(part);
  const number = new Map(part.nodes.map((node, index) => [node.id, index]));
  const edges: ForwardEdge[] = [];
  const out: number[][] = part.nodes.map(() => []);
  const search = new Search(part.nodes.length);
  const targets = part.nodes.map((node) =>
    getConnectorsFrom(graph, node.id).map(({ to }) => number.get(to) ?? 0),
  );
  const roots = findRoots(part, graph).map((id) => number.get(id) ?? 0);
  for (const root of roots) search.from(root, targets);
  for (const [from, node] of part.nodes.entries()) {
    const routes = listRoutes(node);
    for (const [index, connector] of getConnectorsFrom(graph, node.id).entries()) {
      const to = targets[from]?.[index] ?? 0;
      if (search.leadsBack(from, to)) continue;
      out[from]?.push(edges.length);
      const place = routes.indexOf(connector.route);
      edges.push({ connector, from, to, offset: (2 * place + 1) / (2 * routes.length) - 0.5 });
    }
  }
  return { nodes: part.nodes, edges, out, roots };
}

/**
 * Start; what nothing leads to; the highest step of each loop that nothing leads to. All but Start go by id, not by
 * place: then a second tidying finds them in the same order.
 */
function findRoots(part: Design, graph: Graph): readonly NodeId[] {
  const start = findStart(part);
  const unled = part.nodes.filter(({ id }) => getConnectorsInto(graph, id).length === 0).map(({ id }) => id);
  const first = new Set([...(start ? [start.id] : []), ...unled]);
  const led = new Set(findReachable(graph, [...first]));
  const heads: ProgramNode[] = [];
  for (const node of part.nodes.filter(({ id }) => !led.has(id)).sort(byRow)) {
    if (led.has(node.id) || !isHead(graph, node.id)) continue;
    heads.push(node);
    for (const id of findReachable(graph, [node.id])) led.add(id);
  }
  return [...first, ...heads.sort(byId).map(({ id }) => id)];
}

/** Whether nothing leads to it but what it leads to itself. */
function isHead(graph: Graph, id: NodeId): boolean {
  const led = findReachable(graph, [id]);
  return [...findLeadingTo(graph, [id])].every((before) => led.has(before));
}

/** Depth first, left first; a connector leads back when its target is finished no sooner than its source. */
class Search {
  readonly #finished: Int32Array;
  readonly #entered: Uint8Array;
  #clock = 0;

  constructor(nodes: number) {
    this.#finished = new Int32Array(nodes);
    this.#entered = new Uint8Array(nodes);
  }

  isSeen(node: number): boolean {
    return this.#entered[node] === 1;
  }

  leadsBack(from: number, to: number): boolean {
    return (this.#finished[to] ?? 0) >= (this.#finished[from] ?? 0);
  }

  from(root: number, targets: readonly (readonly number[])[]): void {
    if (this.isSeen(root)) return;
    const stack = [{ node: root, next: 0 }];
    this.#entered[root] = 1;
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const target = targets[frame.node]?.[frame.next];
      frame.next += 1;
      if (target === undefined) {
        this.#finished[frame.node] = ++this.#clock;
        stack.pop();
      } else if (!this.isSeen(target)) {
        this.#entered[target] = 1;
        stack.push({ node: target, next: 0 });
      }
    }
  }
}
