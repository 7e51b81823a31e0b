import { findFirst } from '#domain/find-first.ts';
/**
 * Many moments that are counted again and again while more come in, in whatever order: a few sorted runs, each at least
 * twice as long as the next, so that a count looks into few and an addition copies little.
 */
export type SortedMoments = { readonly runs: Float64Array[] };

export function createSortedMoments(): SortedMoments {
  return { runs: [] };
}

/** The numbers are milliseconds; the array is not kept. */
export function addMoments({ runs }: SortedMoments, added: readonly number[]): void {
  if (added.length === 0) return;
  let last = Float64Array.from(added).sort();
  for (let before = runs.at(-1); before && before.length < 2 * last.length; before = runs.at(-1)) {
    runs.pop();
    last = mergeRuns(before, last);
  }
  runs.push(last);
}

/** How many lie at the moment or before it. */
export function countUpTo({ runs }: SortedMoments, at: number): number {
  let count = 0;
  for (const run of runs) count += findFirst(run, (moment) => moment > at);
  return count;
}

/** The first that lies after the moment; Infinity when none does. */
export function findFirstAfter({ runs }: SortedMoments, at: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const run of runs)
    first = Math.min(first, run[findFirst(run, (moment) => moment > at)] ?? Number.POSITIVE_INFINITY);
  return first;
}

function mergeRuns(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const all = new Float64Array(one.length + other.length);
  // Most of what comes in is later than what is there.
  if ((one.at(-1) ?? 0) <= (other[0] ?? 0)) {
    all.set(one);
    all.set(other, one.length);
    return all;
  }
  let left = 0;
  let right = 0;
  for (let index = 0; index < all.length; index++) {
    const next = one[left] ?? Number.POSITIVE_INFINITY;
    const rival = other[right] ?? Number.POSITIVE_INFINITY;
    if (next <= rival) {
      all[index] = next;
      left++;
    } else {
      all[index] = rival;
      right++;
    }
  }
  return all;
}
