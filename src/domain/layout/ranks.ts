import type { PlanarOrder } from './planar-order.ts';

/**
 * The level of each node: one below the lowest of all that stand above it, which are the nodes that come first in both
 * numberings. That is the longest way to it, and also keeps a merge below the ends that its branches close in.
 */
export function computeRanks(nodes: number, { left, right }: PlanarOrder): Int32Array {
  const byLeft = Array.from({ length: nodes }, (_, node) => node).sort(
    (a, b) => (left[a] ?? 0) - (left[b] ?? 0),
  );
  const ranks = new Int32Array(nodes);
  const levels = new PrefixMaximum(right.length);
  for (const node of byLeft) {
    const rank = levels.below(right[node] ?? 0);
    ranks[node] = rank;
    levels.raise(right[node] ?? 0, rank + 1);
  }
  return ranks;
}

/** A Fenwick tree: the greatest value at any smaller place, in logarithmic time. */
class PrefixMaximum {
  readonly #tree: Int32Array;

  constructor(places: number) {
    this.#tree = new Int32Array(places + 1);
  }

  below(place: number): number {
    let greatest = 0;
    for (let at = place; at > 0; at -= at & -at) greatest = Math.max(greatest, this.#tree[at] ?? 0);
    return greatest;
  }

  raise(place: number, value: number): void {
    for (let at = place + 1; at < this.#tree.length; at += at & -at) {
      this.#tree[at] = Math.max(this.#tree[at] ?? 0, value);
    }
  }
}
