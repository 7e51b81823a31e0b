import { getOrderKey, OUT_OF_ORDER } from './crossings.ts';
import type { Item } from './layers.ts';

/** Items below each other, each with one way in and one way out at most. */
export type Chain = readonly Item[];
/** A link between two layers, by the places of its ends. */
type Line = { readonly from: number; readonly to: number; readonly source: Item | null };
/** Around a chain: its layers without it, and the other links from above its first item to below its last. */
export type Around = {
  readonly rows: readonly (readonly Item[])[];
  readonly gaps: readonly (readonly Line[])[];
};

/** Where the chain crosses least: its items' places among the others of their layers, found as a shortest way. */
export function findBestPlaces(chain: Chain, around: Around): readonly number[] {
  let lengths: readonly number[] = [0];
  const backs: number[][] = [];
  for (const [index, row] of around.rows.entries()) {
    const back: number[] = [];
    lengths = Array.from({ length: row.length + 1 }, (_, place) => {
      const ways = lengths.map(
        (length, above) => length + crossingsInto(place, above, { chain, around, index }),
      );
      const shortest = findIndexOfLeast(ways);
      back.push(shortest);
      return ways[shortest] ?? 0;
    });
    backs.push(back);
  }
  let place = findIndexOfLeast(lengths.map((length, last) => length + crossingsOut(last, chain, around)));
  const upwards = backs.toReversed().map((back) => {
    const here = place;
    place = back[here] ?? 0;
    return here;
  });
  return upwards.toReversed();
}

export function countCrossingsAt(places: readonly number[], chain: Chain, around: Around): number {
  const into = places.map((place, index) =>
    crossingsInto(place, places[index - 1] ?? 0, { chain, around, index }),
  );
  return into.reduce((sum, crossings) => sum + crossings, crossingsOut(places.at(-1) ?? 0, chain, around));
}

function findIndexOfLeast(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}

type Step = { readonly chain: Chain; readonly around: Around; readonly index: number };

/** A place is before the item that stands there, and so half a place left of it. */
function crossingsInto(place: number, above: number, { chain, around, index }: Step): number {
  const [link] = chain[index]?.up ?? [];
  if (!link) return 0;
  const start =
    index > 0 ? { from: above - 0.5, source: null } : { from: getOrderKey(link), source: link.item };
  return crossingsWith({ ...start, to: place - 0.5 }, around.gaps[index] ?? []);
}

function crossingsOut(place: number, chain: Chain, { gaps }: Around): number {
  const [link] = chain.at(-1)?.down ?? [];
  if (!link) return 0;
  return crossingsWith({ from: place - 0.5, to: link.item.at, source: null }, gaps[chain.length] ?? []);
}

function crossingsWith({ from, to, source }: Line, others: readonly Line[]): number {
  let sum = 0;
  for (const other of others) {
    if ((other.from - from) * (other.to - to) < 0) sum += other.source === source ? OUT_OF_ORDER : 1;
  }
  return sum;
}
