import { CARD } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { Position } from '#domain/nodes/node.ts';
import { chooseDrawing } from './best-drawing.ts';
import { findChains } from './chains.ts';
import { placeInColumns } from './columns.ts';
import { placeLabels } from './labels.ts';
import { type Item, tellPlaces } from './layers.ts';
import { splitIntoParts } from './parts.ts';
import { getRankTops } from './rank-tops.ts';
import { wayKey } from './ways.ts';

/** Where everything goes. Way-points are those of a long connector, from top to bottom, by `wayKey`. */
export type Layout = {
  readonly positions: ReadonlyMap<NodeId, Position>;
  readonly wayPoints: ReadonlyMap<string, readonly Position[]>;
};

/**
 * [D10] A layered layout that keeps Yes left of No and lets branches merge below: programs are nearly always planar
 * graphs with one source, for which two walks give the order in each layer without any search for fewer crossings.
 * Start keeps its place. Connectors that lead back up take no part; nor do text labels, which follow the steps.
 * But for the order of parts that hang on nothing, where steps stand now decides nothing: see decision 041.
 */
export function computeLayout(whole: Design): Layout {
  const design = withoutLabels(whole);
  const layers = sideBySide(splitIntoParts(design).map(chooseDrawing));
  for (const layer of layers) tellPlaces(layer);
  placeInColumns(layers, findChains(layers));
  const items = layers.flat();
  const tops = getRankTops(layers, new Map(design.nodes.map((node) => [node.id, node])));
  const getTop = ({ rank }: Item) => tops[rank] ?? 0;
  const shift = getShift(design, items);
  const positions = new Map<NodeId, Position>();
  const wayPoints = new Map<string, Position[]>();
  for (const item of items) {
    const { node } = item;
    if (node) positions.set(node, { x: item.x - CARD.width / 2 + shift.x, y: getTop(item) + shift.y });
    if (item.edge)
      addWayPoint(wayPoints, item.edge.connector, {
        x: item.x + shift.x,
        y: getTop(item) + CARD.height / 2 + shift.y,
      });
  }
  for (const [id, position] of placeLabels(whole, positions)) positions.set(id, position);
  return { positions, wayPoints };
}

/** Parts share their rows, and so nothing of one crosses anything of another. */
function sideBySide(parts: readonly (readonly (readonly Item[])[])[]): readonly Item[][] {
  const depth = Math.max(0, ...parts.map((layers) => layers.length));
  return Array.from({ length: depth }, (_, rank) => parts.flatMap((layers) => layers[rank] ?? []));
}

function withoutLabels(design: Design): Design {
  if (!design.nodes.some(isAnnotation)) return design;
  return { ...design, nodes: design.nodes.filter((node) => !isAnnotation(node)) };
}

/** The design in a tidy layout; the very same one if it is tidy already. */
export function tidyUp(design: Design): Design {
  const { positions } = computeLayout(design);
  const nodes = design.nodes.map((node) => {
    const position = positions.get(node.id) ?? node.position;
    const stays = position.x === node.position.x && position.y === node.position.y;
    return stays ? node : { ...node, position };
  });
  return nodes.every((node, index) => node === design.nodes[index]) ? design : { ...design, nodes };
}

function getShift(design: Design, items: readonly Item[]): Position {
  const start = findStart(design);
  const item = items.find(({ node }) => node === start?.id);
  if (!start || !item) return { x: 0, y: 0 };
  return { x: Math.round(start.position.x) - item.x + CARD.width / 2, y: Math.round(start.position.y) };
}

function addWayPoint(wayPoints: Map<string, Position[]>, connector: Connector, point: Position): void {
  const key = wayKey(connector);
  const points = wayPoints.get(key);
  if (points) points.push(point);
  else wayPoints.set(key, [point]);
}
