import { CARD, GAP, getNodeSize, RANK_HEIGHT } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { listLooseRoutes } from '#domain/design/graph.ts';
import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { graphFor } from './derived.ts';

/** One rank below. */
export function placeBelow(design: Design, { from, route }: InsertionPoint): Position {
  const graph = graphFor(design);
  const source = graph.nodes.get(from);
  if (!source) return { x: 0, y: 0 };
  const former = design.connectors.find((connector) => connector.from === from && connector.route === route);
  const target = former && graph.nodes.get(former.to);
  const y = source.position.y + RANK_HEIGHT;
  // Into a connector that leads straight down or into a branch of its own, the new card stands in the target's column.
  if (target && target.position.y > source.position.y) return { x: target.position.x, y };
  return { x: source.position.x + getOffset(source, route), y };
}

/** Branches spread out to either side of the middle. */
function getOffset(source: ProgramNode, route: Route): number {
  const routes = listRoutes(source);
  return (routes.indexOf(route) - (routes.length - 1) / 2) * (CARD.width + GAP.betweenCards);
}

export function findInsertionPointAfter(design: Design, after: NodeId | null): InsertionPoint | null {
  const graph = graphFor(design);
  const node = after === null ? undefined : graph.nodes.get(after);
  const chosen = node && (listLooseRoutes(graph, node)[0] ?? listRoutes(node)[0]);
  if (node && chosen) return { from: node.id, route: chosen };
  for (const each of design.nodes) {
    const [route] = listLooseRoutes(graph, each);
    if (route) return { from: each.id, route };
  }
  return null;
}

/** Right of everything, on the height of the first card. */
export function freePlace(design: Design): Position {
  const right = Math.max(
    0,
    ...design.nodes.map((node) => node.position.x + getNodeSize(node).width + GAP.betweenCards),
  );
  return { x: right, y: Math.min(...design.nodes.map(({ position }) => position.y)) };
}

/** Right of a node, or of Start; further right as long as something is in the way. */
export function placeBeside(design: Design, after: NodeId | null, size: Size): Position {
  const graph = graphFor(design);
  const beside = (after === null ? undefined : graph.nodes.get(after)) ?? design.nodes[0];
  if (!beside) return { x: 0, y: 0 };
  return findPlaceRightOf(design, { ...beside.position, ...getNodeSize(beside) }, size);
}

type Size = { readonly width: number; readonly height: number };

/** Where something of a size fits right of a box, on its height; further right as long as something is in the way. */
export function findPlaceRightOf(design: Design, box: Position & Size, size: Size = box): Position {
  const { y } = box;
  let x = box.x + box.width + GAP.betweenCards;
  const across = design.nodes
    .filter((node) => y < node.position.y + getNodeSize(node).height && node.position.y < y + size.height)
    .toSorted((a, b) => a.position.x - b.position.x);
  for (const node of across) {
    const right = node.position.x + getNodeSize(node).width;
    if (x < right && node.position.x < x + size.width) x = right + GAP.betweenCards;
  }
  return { x, y };
}
