import { GAP } from '#domain/design/card-size.ts';
import { type Chains, straighten } from './chains.ts';
import { LANE_GAP } from './course.ts';
import { fitRising } from './isotonic.ts';
import type { Item } from './layers.ts';

/** Most programs come to rest after two or three rounds. */
const MAXIMUM_ROUNDS = 8;
const AT_REST = 0.5;
/** Cards keep their place before connectors that pass by. */
const LANE_WEIGHT = 0.5;
/** What stands in a chain heeds the chain before all else. */
const CHAIN_WEIGHT = 1_000;
/** Between a card and a connector that passes by. */
const BESIDE_LANE = 24;

/** A layer with what does not change from round to round. */
type Row = {
  readonly items: readonly Item[];
  /** How much each item heeds what is above it, and below it. */
  readonly weights: { readonly up: readonly number[]; readonly down: readonly number[] };
  /** How far each item must at least stand from the first. */
  readonly offsets: readonly number[];
};

/**
 * Gives every item its x: in turns below what leads to it, and above what it leads to, in the order of its layer and
 * with room between. Ends upwards, so that every card stands over the middle of its branches. What is in a chain gets one
 * x at last: a chain is straight.
 */
export function placeInColumns(layers: readonly (readonly Item[])[], chains: Chains): void {
  const rows = layers.map((items): Row => {
    const weigh = (isBound: (item: Item) => boolean) =>
      items.map((item) => (isBound(item) ? CHAIN_WEIGHT : item.node === null ? LANE_WEIGHT : 1));
    return {
      items,
      weights: { up: weigh((item) => chains.above.has(item)), down: weigh((item) => chains.below.has(item)) },
      offsets: getOffsets(items),
    };
  });
  const upwards = rows.toReversed();
  const items = layers.flat();
  for (const row of rows) place(row, row.weights.up, () => 0);
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    const before = items.map(({ x }) => x);
    for (const row of rows) place(row, row.weights.up, belowParents);
    for (const row of upwards) place(row, row.weights.down, (item) => aboveChildren(item, chains));
    if (items.every(({ x }, index) => Math.abs(x - (before[index] ?? 0)) < AT_REST)) break;
  }
  straighten(layers, chains, getSeparation);
}

function place({ items, offsets }: Row, weights: readonly number[], wish: (item: Item) => number): void {
  const [only] = items;
  if (only && items.length === 1) {
    only.x = wish(only);
    return;
  }
  const wished = items.map((item, index) => wish(item) - (offsets[index] ?? 0));
  const placed = fitRising(wished, weights);
  let index = 0;
  for (const item of items) {
    item.x = (placed[index] ?? 0) + (offsets[index] ?? 0);
    index += 1;
  }
}

function belowParents(item: Item): number {
  return getWeightedMean(item, item.up, 1);
}

/** The end of a branch stays below the branch and leaves it to the connector to reach the step where branches merge. */
function aboveChildren(item: Item, chains: Chains): number {
  const isEndOfBranch = !chains.below.has(item) && endsBranch(item);
  return isEndOfBranch ? belowParents(item) : getWeightedMean(item, item.down, -1);
}

function endsBranch({ up, down }: Item): boolean {
  const [next] = down;
  return up.length === 1 && down.length === 1 && next !== undefined && next.item.up.length > 1;
}

function getWeightedMean(item: Item, links: Item['up'], sign: 1 | -1): number {
  let sum = 0;
  let weights = 0;
  for (const link of links) {
    sum += (link.item.x + sign * link.shift) * link.weight;
    weights += link.weight;
  }
  return weights === 0 ? item.x : sum / weights;
}

function getOffsets(items: readonly Item[]): readonly number[] {
  let offset = 0;
  return items.map((item, index) => {
    const before = items[index - 1];
    if (before) offset += getSeparation(before, item);
    return offset;
  });
}

/** Between the middles of two items that stand beside each other. */
function getSeparation(left: Item, right: Item): number {
  const lanes = [left, right].filter(({ node }) => node === null).length;
  const gap = [GAP.betweenCards, BESIDE_LANE, LANE_GAP][lanes] ?? 0;
  return (left.width + right.width) / 2 + gap;
}
