import type { Design } from '#domain/design/design.ts';
import { Effort } from './effort.ts';
import { type Heeded, type Ordered, reduceCrossings } from './fewer-crossings.ts';
import { createForwardGraph, type ForwardGraph } from './forward-graph.ts';
import { groupByLayer, type Layers } from './layers.ts';
import { orderPlanar } from './planar-order.ts';
import { computeRanks } from './ranks.ts';
import { sinkRanks } from './sunk-ranks.ts';

/** More than most programs need, and little enough for every edit that keeps a program tidy. */
const MOST_EFFORT = 500_000;
/** For each step and connector of a drawing that is tried. */
const EFFORT_EACH = 300;

/** How a drawing is begun: its roots from left to right, and which way the first round goes. */
type Beginning = { readonly roots: readonly number[]; readonly first: Heeded };
type Drawing = Ordered & { readonly roots: readonly number[] };

/**
 * The layers of a part with as few crossings as can be found: begun from above and from below, with one root after the
 * other in another place, for as long as that takes crossings away.
 */
export function chooseDrawing(part: Design): Layers {
  const graph = createForwardGraph(part);
  const effort = new Effort(MOST_EFFORT);
  const cost = EFFORT_EACH * (graph.nodes.length + graph.edges.length);
  let best = drawing(graph, { roots: graph.roots, first: 'up' }, effort);
  for (let isBetter = true; isBetter && best.crossings > 0; ) {
    isBetter = false;
    for (const beginning of otherBeginnings(best.roots)) {
      if (!effort.take(cost)) return best.layers;
      const other = drawing(graph, beginning, effort);
      if (other.crossings >= best.crossings) continue;
      best = other;
      isBetter = true;
      break;
    }
  }
  return best.layers;
}

function drawing(graph: ForwardGraph, { roots, first }: Beginning, effort: Effort): Drawing {
  const ordered = { ...graph, roots };
  const order = orderPlanar(ordered);
  const ranks = sinkRanks(ordered, computeRanks(graph.nodes.length, order));
  return {
    ...reduceCrossings(groupByLayer(graph, order, ranks), { first, effort }),
    roots,
  };
}

function* otherBeginnings(roots: readonly number[]): Generator<Beginning> {
  yield { roots, first: 'down' };
  for (const [from, root] of roots.entries()) {
    const others = roots.toSpliced(from, 1);
    for (let to = 0; to < roots.length; to += 1) {
      if (to === from) continue;
      const moved = others.toSpliced(to, 0, root);
      yield { roots: moved, first: 'up' };
      yield { roots: moved, first: 'down' };
    }
  }
}
