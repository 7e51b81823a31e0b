import { CARD, GAP } from '#domain/design/card-size.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { CHIP_ROW, CHIP_STUB, DENSE_STUB, LANE_GAP, LEAST_JOG, STUB } from './course.ts';
import type { Item } from './layers.ts';
import { hasChipsBelow, isDense } from './ways.ts';

/**
 * The top of each rank. Ranks are further apart where several connectors run across between them: each has a lane of its
 * own.
 */
export function getRankTops(
  layers: readonly (readonly Item[])[],
  nodes: ReadonlyMap<string, ProgramNode>,
): readonly number[] {
  const tops: number[] = [];
  let top = 0;
  for (const [rank, layer] of layers.entries()) {
    if (rank > 0) top += CARD.height + getGapAbove(layer, nodes);
    tops.push(top);
  }
  return tops;
}

type Crossbar = { from: number; to: number };

function getGapAbove(layer: readonly Item[], nodes: ReadonlyMap<string, ProgramNode>): number {
  const tracks = Math.max(1, countTracks(layer));
  const sources = layer.flatMap(({ up }) =>
    up.flatMap(({ item }) => (item.node && nodes.get(item.node)) ?? []),
  );
  const across = (tracks - 1) * LANE_GAP + STUB;
  const least = Math.max(
    STUB + across,
    sources.some(hasChipsBelow) ? CHIP_STUB + across : 0,
    sources.some(isDense) ? DENSE_STUB + CHIP_ROW + across : 0,
  );
  return Math.max(GAP.betweenRanks, least);
}

/** How many connectors run across above each other at most. Those that enter one card do so together. */
function countTracks(layer: readonly Item[]): number {
  const bars = layer.flatMap((item) => getCrossbars(item));
  const ends = bars
    .flatMap(({ from, to }) => [
      { at: from - LANE_GAP / 2, step: 1 },
      { at: to + LANE_GAP / 2, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step);
  let now = 0;
  let most = 0;
  for (const { step } of ends) {
    now += step;
    most = Math.max(most, now);
  }
  return most;
}

function getCrossbars({ x, up, node }: Item): readonly Crossbar[] {
  const bars = up.flatMap(({ item, shift }): readonly Crossbar[] => {
    const source = item.x + shift;
    return Math.abs(source - x) < LEAST_JOG ? [] : [{ from: Math.min(source, x), to: Math.max(source, x) }];
  });
  if (bars.length < 2 || node === null) return bars;
  return [{ from: Math.min(...bars.map(({ from }) => from)), to: Math.max(...bars.map(({ to }) => to)) }];
}
