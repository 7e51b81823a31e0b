import type { ForwardGraph } from './forward-graph.ts';

/**
 * Two topological numberings of nodes and edges: one takes the left way first, the other the right way first. Of two
 * things on a level, the one that is first in the left numbering and last in the right one stands left; a thing that is
 * first in both stands above (Kameda, 1975). Edges are numbered after the nodes: edge e is item nodes + e.
 */
export type PlanarOrder = { readonly left: Int32Array; readonly right: Int32Array };

export function orderPlanar(graph: ForwardGraph): PlanarOrder {
  const ways = graph.out.map((edges) => edges.map((edge) => graph.nodes.length + edge));
  const reversedWays = ways.map((way) => way.toReversed());
  // What is finished first is numbered last: to number the left way first, the right one is walked first.
  return {
    left: numbered(graph, reversedWays, graph.roots.toReversed()),
    right: numbered(graph, ways, graph.roots),
  };
}

/** Negative for left, positive for right. */
export function getSide({ left, right }: PlanarOrder, item: number): number {
  return (left[item] ?? 0) - (right[item] ?? 0);
}

function numbered(
  { nodes, edges }: ForwardGraph,
  ways: readonly (readonly number[])[],
  roots: readonly number[],
): Int32Array {
  const total = nodes.length + edges.length;
  const numbers = new Int32Array(total).fill(-1);
  const entered = new Uint8Array(total);
  let next = total;
  const listTargets = (item: number): readonly number[] => {
    const edge = edges[item - nodes.length];
    return edge ? [edge.to] : (ways[item] ?? []);
  };
  for (const root of roots) {
    // A loop that hangs on nothing may be led to from another.
    if (entered[root] === 1) continue;
    entered[root] = 1;
    const stack = [{ item: root, ways: listTargets(root), at: 0 }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const item = frame.ways[frame.at];
      frame.at += 1;
      if (item === undefined) {
        numbers[frame.item] = --next;
        stack.pop();
      } else if (entered[item] === 0) {
        entered[item] = 1;
        stack.push({ item, ways: listTargets(item), at: 0 });
      }
    }
  }
  return numbers;
}
