import { type Around, type Chain, countCrossingsAt, findBestPlaces } from './chain-places.ts';
import { getOrderKey } from './crossings.ts';
import type { Effort } from './effort.ts';
import { type Item, type Layers, tellPlaces } from './layers.ts';

/** Takes out one chain after the other and puts it in again where it crosses least. Whether that was better anywhere. */
export function reinsert(layers: Layers, effort: Effort): boolean {
  let isBetter = false;
  for (const chain of findChains(layers)) {
    if (effort.take(estimateCost(chain, layers))) isBetter = reinsertChain(chain, layers) || isBetter;
  }
  return isBetter;
}

function findChains(layers: Layers): readonly Chain[] {
  const seen = new Set<Item>();
  return layers.flat().flatMap((first) => {
    if (!isSlim(first) || seen.has(first)) return [];
    const chain: Item[] = [];
    for (let item: Item | undefined = first; item && isSlim(item); item = item.down[0]?.item)
      chain.push(item);
    for (const item of chain) seen.add(item);
    return [chain];
  });
}

function isSlim({ up, down }: Item): boolean {
  return up.length <= 1 && down.length <= 1;
}

/** Each pair of places on neighbouring layers is compared with every link between them, of which there are about two a place. */
function estimateCost(chain: Chain, layers: Layers): number {
  const widths = chain.map(({ rank }) => layers[rank]?.length ?? 0);
  return widths.reduce((sum, width, index) => sum + 2 * width * width * (widths[index - 1] ?? 1), 0);
}

function reinsertChain(chain: Chain, layers: Layers): boolean {
  const stay = chain.map(({ at }) => at);
  const rows = chain.map((item) => (layers[item.rank] ?? []).filter((other) => other !== item));
  for (const row of rows) tellPlaces(row);
  const around = { rows, gaps: linesAround(chain, layers) };
  const best = findBestPlaces(chain, around);
  const isBetter = countCrossingsAt(best, chain, around) < countCrossingsAt(stay, chain, around);
  const places = isBetter ? best : stay;
  for (const [index, item] of chain.entries()) {
    const row = rows[index] ?? [];
    row.splice(places[index] ?? 0, 0, item);
    tellPlaces(row);
    layers[item.rank]?.splice(0, row.length, ...row);
  }
  return isBetter;
}

function linesAround(chain: Chain, layers: Layers): Around['gaps'] {
  const own = new Set(chain);
  const first = chain[0]?.rank ?? 0;
  return layers.slice(first, first + chain.length + 1).map((layer) =>
    layer.flatMap((item) => {
      const links = own.has(item) ? [] : item.up.filter((link) => !own.has(link.item));
      return links.map((link) => ({ from: getOrderKey(link), to: item.at, source: link.item }));
    }),
  );
}
