import { GAP } from '#domain/design/card-size.ts';
import { fitRising } from './isotonic.ts';
import type { Item } from './layers.ts';

/** Most programs come to rest after two or three rounds. */
const MAXIMUM_ROUNDS = 8;
const AT_REST = 0.5;
/** Cards keep their place before connectors that pass by. */
const LANE_WEIGHT = 0.5;

/** A layer with what does not change from round to round. */
type Row = {
  readonly items: readonly Item[];
  readonly weights: readonly number[];
  /** How far each item must at least stand from the first. */
  readonly offsets: readonly number[];
};

/**
 * Gives every item its x: in turns below what leads to it, and above what it leads to, in the order of its layer and
 * with room between. Ends upwards, so that every card stands over the middle of its branches.
 */
export function placeInColumns(layers: readonly (readonly Item[])[]): void {
  const rows = layers.map((items) => ({
    items,
    weights: items.map(({ node }) => (node === null ? LANE_WEIGHT : 1)),
    offsets: getOffsets(items),
  }));
  const upwards = rows.toReversed();
  const items = layers.flat();
  for (const row of rows) place(row, () => 0);
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    const before = items.map(({ x }) => x);
    for (const row of rows) place(row, belowParents);
    for (const row of upwards) place(row, aboveChildren);
    if (items.every(({ x }, index) => Math.abs(x - (before[index] ?? 0)) < AT_REST)) break;
  }
  for (const row of rows) roundToPixels(row);
}

function place({ items, weights, offsets }: Row, wish: (item: Item) => number): void {
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
function aboveChildren(item: Item): number {
  return endsBranch(item) ? belowParents(item) : getWeightedMean(item, item.down, -1);
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

/** Rounds what is left after the offsets, which are whole: the room between items stays as it is. */
function roundToPixels({ items, offsets }: Row): void {
  for (const [index, item] of items.entries()) {
    const offset = offsets[index] ?? 0;
    item.x = Math.round(item.x - offset) + offset;
  }
}

function getOffsets(items: readonly Item[]): readonly number[] {
  let offset = 0;
  return items.map((item, index) => {
    const before = items[index - 1];
    if (before) offset += (before.width + item.width) / 2 + GAP.betweenCards;
    return offset;
  });
}
