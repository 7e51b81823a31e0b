import type { ForwardGraph } from './forward-graph.ts';

/**
 * The same levels, but what Start does not lead to stands no higher than it must: all that begins with a root goes down
 * to where it joins what stands already, then each step to above what it leads to, unless that makes more ways longer
 * than shorter.
 */
export function sinkRanks(graph: ForwardGraph, ranks: Int32Array): Int32Array {
  if (graph.roots.length < 2) return ranks;
  const sunk = Int32Array.from(ranks);
  const stands = new Set<number>();
  const free: number[] = [];
  for (const root of startFirst(graph)) {
    const own = ledFrom(root, graph, stands);
    if (stands.size > 0) sink(own, graph, sunk);
    for (const node of own) stands.add(node);
    if (graph.nodes[root]?.type !== 'start') free.push(...own);
  }
  const ways = waysInto(graph);
  for (const node of free.toSorted((a, b) => (sunk[b] ?? 0) - (sunk[a] ?? 0))) {
    if ((ways[node] ?? 0) <= (graph.out[node]?.length ?? 0)) sink([node], graph, sunk);
  }
  const top = Math.min(...sunk);
  return sunk.map((rank) => rank - top);
}

function startFirst({ nodes, roots }: ForwardGraph): readonly number[] {
  const start = roots.filter((root) => nodes[root]?.type === 'start');
  return [...start, ...roots.filter((root) => !start.includes(root))];
}

function ledFrom(root: number, graph: ForwardGraph, stands: ReadonlySet<number>): readonly number[] {
  const own = new Set(stands.has(root) ? [] : [root]);
  for (const node of own) {
    for (const to of listTargets(node, graph)) if (!stands.has(to)) own.add(to);
  }
  return [...own];
}

/** As far as the highest step that these lead to, and that is none of them, leaves room. */
function sink(own: readonly number[], graph: ForwardGraph, ranks: Int32Array): void {
  const inside = new Set(own);
  const rooms = own.flatMap((node) =>
    listTargets(node, graph).flatMap((to) =>
      inside.has(to) ? [] : [(ranks[to] ?? 0) - (ranks[node] ?? 0) - 1],
    ),
  );
  if (rooms.length === 0) return;
  const room = Math.min(...rooms);
  for (const node of own) ranks[node] = (ranks[node] ?? 0) + room;
}

function listTargets(node: number, { out, edges }: ForwardGraph): readonly number[] {
  return (out[node] ?? []).flatMap((edge) => edges[edge]?.to ?? []);
}

function waysInto({ nodes, edges }: ForwardGraph): readonly number[] {
  const ways = nodes.map(() => 0);
  for (const { to } of edges) ways[to] = (ways[to] ?? 0) + 1;
  return ways;
}
