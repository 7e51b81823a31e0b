import type { Item, Link } from './layers.ts';

/** Branches of one step change sides for no number of crossings. */
export const OUT_OF_ORDER = 10_000;

/** Where a connector leaves the upper layer: by the place of its card, then from left to right below it. */
export function getOrderKey({ item, shift }: Link): number {
  return item.at + shift / (item.width + 1);
}

/** Of connectors that lead to a layer from the one above, whose places are told. */
export function countCrossingsAbove(layer: readonly Item[]): number {
  if (layer.length < 2) return 0;
  const ends: { readonly link: Link; readonly key: number; readonly at: number }[] = [];
  for (const item of layer) {
    const first = ends.length;
    for (const link of item.up) ends.push({ link, key: getOrderKey(link), at: item.at });
    if (ends.length - first > 1) ends.push(...ends.splice(first).sort((a, b) => a.key - b.key));
  }
  let sum = 0;
  for (let index = 1; index < ends.length; index += 1) {
    const end = ends[index];
    // Sorted by where they leave as they come; what stands behind its place is crossed.
    for (let place = index; end && place > 0; place -= 1) {
      const before = ends[place - 1];
      if (!before || before.key <= end.key) break;
      if (before.at < end.at) sum += before.link.item === end.link.item ? OUT_OF_ORDER : 1;
      ends[place] = before;
      ends[place - 1] = end;
    }
  }
  return sum;
}

/** Between the connectors of two items of a layer that stand in this order. */
export function countCrossingsOfTwo(left: Item, right: Item): number {
  let sum = 0;
  for (const a of left.up) {
    for (const b of right.up)
      if (getOrderKey(a) > getOrderKey(b)) sum += a.item === b.item ? OUT_OF_ORDER : 1;
  }
  for (const a of left.down) for (const b of right.down) if (a.item.at > b.item.at) sum += 1;
  return sum;
}
