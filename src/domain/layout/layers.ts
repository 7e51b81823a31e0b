import { CARD } from '#domain/design/card-size.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ForwardEdge, ForwardGraph } from './forward-graph.ts';
import { getSide, type PlanarOrder } from './planar-order.ts';

/** A neighbour on the next layer up or down. `shift` is how far from the middle of the upper one the connector leaves. */
export type Link = { readonly item: Item; readonly shift: number; readonly weight: number };

/** What takes up room on a layer: a card, or a long connector passing by. */
export type Item = {
  readonly node: NodeId | null;
  readonly edge: ForwardEdge | null;
  readonly rank: number;
  readonly side: number;
  readonly width: number;
  readonly up: Link[];
  readonly down: Link[];
  /** In its layer, from the left. */
  at: number;
  /** Of its middle. */
  x: number;
};

export type Layers = readonly Item[][];

/** A connector over more layers than this is drawn apart: nothing makes way for it. */
const FAR = 40;
/** How much a card heeds a connector that leads past the next layer; where branches merge, all count alike. */
const LONG_WEIGHT = 0.1;

export function groupByLayer(graph: ForwardGraph, order: PlanarOrder, ranks: Int32Array): Layers {
  const cards = graph.nodes.map(({ id }, node) =>
    itemAt({ node: id, edge: null, rank: ranks[node] ?? 0, side: getSide(order, node), width: CARD.width }),
  );
  const items = [...cards];
  for (const [number, edge] of graph.edges.entries()) {
    const side = getSide(order, graph.nodes.length + number);
    items.push(...linked(cards, edge, side));
  }
  const depth = Math.max(...ranks) + 1;
  const layers = Array.from({ length: depth }, (): Item[] => []);
  for (const item of items) layers[item.rank]?.push(item);
  for (const layer of layers) layer.sort((a, b) => a.side - b.side);
  return layers;
}

/** Tells the items of a layer their places. */
export function tellPlaces(layer: readonly Item[]): void {
  for (const [at, item] of layer.entries()) item.at = at;
}

/** Links the two ends of a connector, through a lane on each layer between them. */
function linked(cards: readonly Item[], edge: ForwardEdge, side: number): readonly Item[] {
  const from = cards[edge.from];
  const to = cards[edge.to];
  if (!from || !to || to.rank - from.rank > FAR) return [];
  const lanes = Array.from({ length: to.rank - from.rank - 1 }, (_, index) =>
    itemAt({ node: null, edge, rank: from.rank + 1 + index, side, width: 0 }),
  );
  const weight = lanes.length > 0 ? LONG_WEIGHT : 1;
  let upper = from;
  for (const lower of [...lanes, to]) {
    const shift = upper === from ? edge.offset * CARD.width : 0;
    upper.down.push({ item: lower, shift, weight: upper === from ? weight : 1 });
    lower.up.push({ item: upper, shift, weight: 1 });
    upper = lower;
  }
  return lanes;
}

function itemAt(place: Pick<Item, 'node' | 'edge' | 'rank' | 'side' | 'width'>): Item {
  const { node, edge, rank, side, width } = place;
  return { node, edge, rank, side, width, up: [], down: [], at: 0, x: 0 };
}
