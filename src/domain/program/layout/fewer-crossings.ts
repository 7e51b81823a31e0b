import { crossingsAbove, crossingsOfTwo, keyOf } from './crossings.ts';
import type { Item } from './layers.ts';

/** Rounds down and up; most programs that have crossings at all come to rest after three. */
const MOST_ROUNDS = 8;
/** Rounds that may pass without a gain. */
const PATIENCE = 3;

type Layers = readonly Item[][];
type Ordered = { readonly layers: Layers; readonly crossings: number };

/**
 * Puts the items of each layer in an order with fewer crossings, if there are any: each below the mean of what leads to
 * it and above the mean of what it leads to in turns, then neighbours exchanged wherever that takes crossings away. Of
 * the first layer only items that are free change places.
 */
export function withFewerCrossings(layers: Layers, isFree: (item: Item) => boolean): Ordered {
  let best: Ordered = { layers: copyOf(layers), crossings: numbered(layers) };
  let waited = 0;
  for (let round = 0; round < MOST_ROUNDS && waited < PATIENCE && best.crossings > 0; round += 1) {
    sweep(layers, round % 2 === 0 ? 'up' : 'down', isFree);
    exchange(layers, isFree);
    const crossings = numbered(layers);
    waited += 1;
    if (crossings >= best.crossings) continue;
    waited = 0;
    best = { layers: copyOf(layers), crossings };
  }
  numbered(best.layers);
  return best;
}

function copyOf(layers: Layers): Layers {
  return layers.map((layer) => [...layer]);
}

/** Tells the items their places, and counts. */
function numbered(layers: Layers): number {
  for (const layer of layers) number(layer);
  return layers.reduce((sum, layer) => sum + crossingsAbove(layer), 0);
}

function number(layer: readonly Item[]): void {
  for (const [at, item] of layer.entries()) item.at = at;
}

function sweep(layers: Layers, heeded: 'up' | 'down', isFree: (item: Item) => boolean): void {
  for (const layer of heeded === 'up' ? layers : layers.toReversed()) {
    // What nothing leads to from there keeps its place.
    const moving = layer.filter((item) => item[heeded].length > 0 && (item.rank > 0 || isFree(item)));
    if (moving.length < 2) continue;
    const means = new Map(moving.map((item) => [item, meanOf(item, heeded)]));
    const places = moving.map(({ at }) => at);
    moving.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || a.at - b.at);
    for (const [index, item] of moving.entries()) layer[places[index] ?? 0] = item;
    number(layer);
  }
}

function meanOf(item: Item, heeded: 'up' | 'down'): number {
  let sum = 0;
  for (const link of item[heeded]) sum += heeded === 'up' ? keyOf(link) : link.item.at;
  return sum / item[heeded].length;
}

function exchange(layers: Layers, isFree: (item: Item) => boolean): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const layer of layers) {
      for (let at = 1; at < layer.length; at += 1) {
        const [left, right] = [layer[at - 1], layer[at]];
        if (!left || !right || (left.rank === 0 && !(isFree(left) && isFree(right)))) continue;
        if (crossingsOfTwo(right, left) >= crossingsOfTwo(left, right)) continue;
        [layer[at - 1], layer[at]] = [right, left];
        [left.at, right.at] = [at, at - 1];
        isBetter = true;
      }
    }
  }
}
