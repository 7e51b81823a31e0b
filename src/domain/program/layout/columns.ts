import { GAP } from '#domain/program/card-size.ts';
import { nearestRising } from './isotonic.ts';
import type { Item } from './layers.ts';

const ROUNDS = 6;
/** Cards keep their place before connectors that pass by. */
const LANE_WEIGHT = 0.5;

/**
 * Gives every item its x: in turns below what leads to it, and above what it leads to, in the order of its layer and
 * with room between. Ends upwards, so that every card stands over the middle of its branches.
 */
export function placeInColumns(layers: readonly (readonly Item[])[]): void {
  const upwards = layers.toReversed();
  for (const layer of layers) place(layer, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const layer of layers) place(layer, belowParents);
    for (const layer of upwards) place(layer, aboveChildren);
  }
  for (const layer of layers) roundToPixels(layer);
}

function place(layer: readonly Item[], wish: (item: Item) => number): void {
  const offsets = offsetsOf(layer);
  const wished = layer.map((item, index) => wish(item) - (offsets[index] ?? 0));
  const placed = nearestRising(wished, layer.map(weightOf));
  for (const [index, item] of layer.entries()) item.x = (placed[index] ?? 0) + (offsets[index] ?? 0);
}

function belowParents(item: Item): number {
  return meanOf(item, item.up, 1);
}

function aboveChildren(item: Item): number {
  return meanOf(item, item.down, -1);
}

function meanOf(item: Item, links: Item['up'], sign: 1 | -1): number {
  let sum = 0;
  let weights = 0;
  for (const link of links) {
    sum += (link.item.x + sign * link.shift) * link.weight;
    weights += link.weight;
  }
  return weights === 0 ? item.x : sum / weights;
}

/** Rounds what is left after the offsets, which are whole: the room between items stays as it is. */
function roundToPixels(layer: readonly Item[]): void {
  const offsets = offsetsOf(layer);
  for (const [index, item] of layer.entries()) {
    const offset = offsets[index] ?? 0;
    item.x = Math.round(item.x - offset) + offset;
  }
}

/** How far each item must at least stand from the first of its layer. */
function offsetsOf(layer: readonly Item[]): readonly number[] {
  let offset = 0;
  return layer.map((item, index) => {
    const before = layer[index - 1];
    if (before) offset += (before.width + item.width) / 2 + GAP.betweenCards;
    return offset;
  });
}

function weightOf(item: Item): number {
  return item.node === null ? LANE_WEIGHT : 1;
}
