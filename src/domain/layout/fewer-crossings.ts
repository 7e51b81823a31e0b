import { countCrossingsAbove, countCrossingsOfTwo, getOrderKey } from './crossings.ts';
import type { Effort } from './effort.ts';
import { type Item, type Layers, tellPlaces } from './layers.ts';
import { reinsert } from './reinsertion.ts';

/** Rounds down and up; most programs that have crossings at all come to rest after three. */
const MOST_ROUNDS = 8;
/** Rounds that may pass without a gain. */
const PATIENCE = 3;

/** Which neighbours a layer is put in order by. */
export type Heeded = 'up' | 'down';
export type Ordered = { readonly layers: Layers; readonly crossings: number };

/**
 * Puts the items of each layer in an order with fewer crossings, if there are any: each below the mean of what leads to
 * it and above the mean of what it leads to in turns, then neighbours exchanged and chains put elsewhere wherever that
 * takes crossings away.
 */
export function reduceCrossings(
  start: Layers,
  { first, effort }: { readonly first: Heeded; readonly effort: Effort },
): Ordered {
  const layers = copyLayers(start);
  let best: Ordered = { layers: start, crossings: numbered(start) };
  let waited = 0;
  for (let round = 0; round < MOST_ROUNDS && waited < PATIENCE && best.crossings > 0; round += 1) {
    sweep(layers, round % 2 === 0 ? first : otherThan(first));
    exchange(layers);
    while (reinsert(layers, effort)) exchange(layers);
    const crossings = numbered(layers);
    waited += 1;
    if (crossings >= best.crossings) continue;
    waited = 0;
    best = { layers: copyLayers(layers), crossings };
  }
  numbered(best.layers);
  return best;
}

function otherThan(heeded: Heeded): Heeded {
  return heeded === 'up' ? 'down' : 'up';
}

function copyLayers(layers: Layers): Layers {
  return layers.map((layer) => [...layer]);
}

/** Tells the items their places, and counts. */
function numbered(layers: Layers): number {
  for (const layer of layers) tellPlaces(layer);
  return layers.reduce((sum, layer) => sum + countCrossingsAbove(layer), 0);
}

function sweep(layers: Layers, heeded: Heeded): void {
  for (const layer of heeded === 'up' ? layers : layers.toReversed()) {
    // What nothing leads to from there keeps its place.
    const moving = layer.filter((item) => item[heeded].length > 0);
    if (moving.length < 2) continue;
    const means = new Map(moving.map((item) => [item, getMean(item, heeded)]));
    const places = moving.map(({ at }) => at);
    moving.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || a.at - b.at);
    for (const [index, item] of moving.entries()) layer[places[index] ?? 0] = item;
    tellPlaces(layer);
  }
}

function getMean(item: Item, heeded: Heeded): number {
  let sum = 0;
  for (const link of item[heeded]) sum += heeded === 'up' ? getOrderKey(link) : link.item.at;
  return sum / item[heeded].length;
}

function exchange(layers: Layers): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const layer of layers) {
      for (let at = 1; at < layer.length; at += 1) {
        const [left, right] = [layer[at - 1], layer[at]];
        if (!left || !right) continue;
        if (countCrossingsOfTwo(right, left) >= countCrossingsOfTwo(left, right)) continue;
        [layer[at - 1], layer[at]] = [right, left];
        [left.at, right.at] = [at, at - 1];
        isBetter = true;
      }
    }
  }
}
