import { routesOf } from '#domain/nodes/registry.ts';
import type { Connector, Design, ProgramNode } from '#domain/program/design.ts';
import { connectorsFrom, type Graph, graphOf, startOf } from '#domain/program/graph.ts';

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

export function forwardGraph(design: Design): ForwardGraph {
  const graph = graphOf(design);
  const number = new Map(design.nodes.map((node, index) => [node.id, index]));
  const edges: ForwardEdge[] = [];
  const out: number[][] = design.nodes.map(() => []);
  const search = new Search(design.nodes.length);
  const targets = design.nodes.map((node) =>
    connectorsFrom(graph, node.id).map(({ to }) => number.get(to) ?? 0),
  );
  const roots: number[] = [];
  for (const root of rootCandidates(design, graph, number)) {
    if (search.isSeen(root)) continue;
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
function rootCandidates(
  design: Design,
  graph: Graph,
  number: ReadonlyMap<string, number>,
): readonly number[] {
  const start = startOf(design);
  const unled = design.nodes.filter(({ id }) => !graph.into.has(id)).toSorted(byColumn);
  const all = design.nodes.toSorted(byRow);
  return [...(start ? [start] : []), ...unled, ...all].map(({ id }) => number.get(id) ?? 0);
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
