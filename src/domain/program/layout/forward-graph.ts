import { routesOf } from '#domain/nodes/registry.ts';
import type { Connector, Design, NodeId, ProgramNode } from '#domain/program/design.ts';
import {
  connectorsFrom,
  connectorsInto,
  type Graph,
  graphOf,
  leadingTo,
  reachable,
  startOf,
} from '#domain/program/graph.ts';

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
  /** Start, then what nothing leads to, left to right. */
  readonly roots: readonly number[];
};

export function forwardGraph(design: Design, unled = unledOf(design)): ForwardGraph {
  const graph = graphOf(design);
  const number = new Map(design.nodes.map((node, index) => [node.id, index]));
  const edges: ForwardEdge[] = [];
  const out: number[][] = design.nodes.map(() => []);
  const search = new Search(design.nodes.length);
  const targets = design.nodes.map((node) =>
    connectorsFrom(graph, node.id).map(({ to }) => number.get(to) ?? 0),
  );
  const roots: number[] = [];
  for (const id of rootCandidates(design, unled)) {
    const root = number.get(id) ?? 0;
    if (search.isSeen(root) || !isHead(graph, id)) continue;
    roots.push(root);
    search.from(root, targets);
  }
  for (const [from, node] of design.nodes.entries()) {
    const routes = routesOf(node);
    for (const [index, connector] of connectorsFrom(graph, node.id).entries()) {
      const to = targets[from]?.[index] ?? 0;
      if (search.leadsBack(from, to)) continue;
      out[from]?.push(edges.length);
      const place = routes.indexOf(connector.route);
      edges.push({ connector, from, to, offset: (2 * place + 1) / (2 * routes.length) - 0.5 });
    }
  }
  return { nodes: design.nodes, edges, out, roots };
}

/** Start; what nothing leads to; then everything, for loops that hang on nothing. Each is skipped once it was seen. */
function rootCandidates(design: Design, unled: readonly NodeId[]): readonly NodeId[] {
  const start = startOf(design);
  const all = design.nodes.toSorted(byRow).map(({ id }) => id);
  return [...(start ? [start.id] : []), ...unled, ...all];
}

/** Whether nothing leads to it but what it leads to itself. */
function isHead(graph: Graph, id: NodeId): boolean {
  if (connectorsInto(graph, id).length === 0) return true;
  const led = reachable(graph, [id]);
  return [...leadingTo(graph, [id])].every((before) => led.has(before));
}

/** What nothing leads to, but for Start: from left to right. */
export function unledOf({ nodes, connectors }: Design): readonly NodeId[] {
  const led = new Set(connectors.map(({ to }) => to));
  const unled = nodes.filter(({ id, type }) => type !== 'start' && !led.has(id));
  return unled.toSorted(byColumn).map(({ id }) => id);
}

function byColumn(a: ProgramNode, b: ProgramNode): number {
  return a.position.x - b.position.x || byRow(a, b);
}

function byRow(a: ProgramNode, b: ProgramNode): number {
  return a.position.y - b.position.y || a.position.x - b.position.x || (a.id < b.id ? -1 : 1);
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
