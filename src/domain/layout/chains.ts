import { LEAST_JOG } from './course.ts';
import type { Item } from './layers.ts';

/**
 * What is to stand exactly below each other: steps with one way out above steps with one way in, and the stretches of one
 * long connector. By the lower item the one above, by the upper item the one below.
 */
export type Chains = { readonly above: ReadonlyMap<Item, Item>; readonly below: ReadonlyMap<Item, Item> };

/**
 * Finds the chains, and exchanges items of a layer where two chains would cross: so each of them can be straight. A long
 * connector gives way to steps.
 */
export function findChains(layers: readonly Item[][]): Chains {
  const above = new Map<Item, Item>();
  const below = new Map<Item, Item>();
  for (const layer of layers) {
    const bound = layer.flatMap((item) => getBond(item) ?? []);
    uncross(layer, bound.filter(isOfSteps));
    const kept: Bond[] = bound.filter(isOfSteps);
    kept.push(
      ...bound
        .filter((bond) => !isOfSteps(bond))
        .filter((bond, index, all) => {
          const before = all.slice(0, index);
          return [...kept, ...before].every((other) => !cross(bond, other));
        }),
    );
    for (const { upper, lower } of kept) {
      above.set(lower, upper);
      below.set(upper, lower);
    }
  }
  return { above, below };
}

/** Gives all of a chain one x, whole and as near as the others leave room. */
export function straighten(
  layers: readonly (readonly Item[])[],
  { above, below }: Chains,
  getSeparation: (left: Item, right: Item) => number,
): void {
  const blocks = new Map<Item, Block>();
  const all: Block[] = [];
  for (const item of layers.flat()) {
    if (above.has(item)) continue;
    const block: Block = {
      items: [],
      left: [],
      right: [],
      waits: 0,
      wish: 0,
      least: -Infinity,
      most: Infinity,
    };
    for (let next: Item | undefined = item; next; next = below.get(next)) {
      block.items.push(next);
      blocks.set(next, block);
    }
    block.wish = block.items.reduce((sum, { x }) => sum + x, 0) / block.items.length;
    all.push(block);
  }
  for (const layer of layers) {
    for (const [index, item] of layer.entries()) {
      const [left, next] = [blocks.get(item), layer[index + 1]];
      const right = next && blocks.get(next);
      if (!next || !left || !right) continue;
      const by = getSeparation(item, next);
      left.right.push({ block: right, by });
      right.left.push({ block: left, by });
      right.waits += 1;
    }
  }
  const fromLeft = sortFromLeft(all);
  for (const block of fromLeft) {
    block.least = Math.max(block.least, block.wish);
    for (const { block: right, by } of block.right) right.least = Math.max(right.least, block.least + by);
  }
  for (const block of fromLeft.toReversed()) {
    const room = block.right.map(({ block: right, by }) => right.most - by);
    block.most = Math.min(block.wish, ...room);
  }
  // Each side pushed away as far as the other.
  for (const { items, least, most } of all) for (const item of items) item.x = Math.round((least + most) / 2);
  for (const block of all) removeJogs(block);
}

/** Moves a block by less than a jog, if then fewer of its connectors jog and it keeps its distance. */
function removeJogs(block: Block): void {
  const [first] = block.items;
  if (!first) return;
  const jogs = listJogs(block);
  const by = jogs.find((jog) => jog !== 0 && Math.abs(jog) < LEAST_JOG);
  if (by === undefined || !hasRoom(block, by)) return;
  const count = (moved: number) =>
    jogs.filter((jog) => jog !== moved && Math.abs(jog - moved) < LEAST_JOG).length;
  if (count(by) >= count(0)) return;
  for (const item of block.items) item.x += by;
}

/** How far the block would have to move for each connector of its ends to be straight. */
function listJogs({ items }: Block): readonly number[] {
  const [top, bottom] = [items[0], items.at(-1)];
  return [
    ...(top?.up ?? []).map(({ item, shift }) => item.x + shift - (top?.x ?? 0)),
    ...(bottom?.down ?? []).map(({ item, shift }) => item.x - shift - (bottom?.x ?? 0)),
  ];
}

function hasRoom({ items, left, right }: Block, by: number): boolean {
  const x = (items[0]?.x ?? 0) + by;
  return (
    left.every(({ block, by: apart }) => x - (block.items[0]?.x ?? 0) >= apart) &&
    right.every(({ block, by: apart }) => (block.items[0]?.x ?? 0) - x >= apart)
  );
}

type Bond = { readonly upper: Item; readonly lower: Item };
type Neighbour = { readonly block: Block; readonly by: number };
type Block = {
  readonly items: Item[];
  /** What stands beside it in any layer, and how far from it at least. */
  readonly left: Neighbour[];
  readonly right: Neighbour[];
  waits: number;
  wish: number;
  least: number;
  most: number;
};

/** Nothing else leads to the lower one, nor does the upper one lead elsewhere. */
function getBond(lower: Item): Bond | null {
  const [link] = lower.up;
  if (!link || lower.up.length > 1 || link.item.down.length > 1 || link.shift !== 0) return null;
  return { upper: link.item, lower };
}

function isOfSteps({ upper, lower }: Bond): boolean {
  return upper.node !== null && lower.node !== null;
}

function cross(one: Bond, other: Bond): boolean {
  return (one.upper.at - other.upper.at) * (one.lower.at - other.lower.at) < 0;
}

function uncross(layer: Item[], bonds: readonly Bond[]): void {
  const places = bonds.map(({ lower }) => lower.at).sort((a, b) => a - b);
  const inOrder = bonds.toSorted((a, b) => a.upper.at - b.upper.at);
  for (const [index, { lower }] of inOrder.entries()) {
    const at = places[index] ?? lower.at;
    layer[at] = lower;
    lower.at = at;
  }
}

/** Each block after all that stand left of it. */
function sortFromLeft(blocks: readonly Block[]): readonly Block[] {
  const free = blocks.filter(({ waits }) => waits === 0);
  for (const block of free) {
    for (const { block: right } of block.right) {
      right.waits -= 1;
      if (right.waits === 0) free.push(right);
    }
  }
  return free;
}
