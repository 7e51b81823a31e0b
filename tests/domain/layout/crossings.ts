import { routesOf } from '#domain/nodes/registry.ts';
import { CARD } from '#domain/program/card-size.ts';
import type { Connector, Design, NodeId, Position } from '#domain/program/design.ts';

type Line = { readonly from: Position; readonly to: Position };
export type Places = ReadonlyMap<NodeId, Position>;

/** How often connectors cross when each is drawn straight from its way out to the middle of the upper edge of its target. */
export function crossingsOf(design: Design, connectors: readonly Connector[], places: Places): number {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const lines = connectors.map(({ from, route, to }): Line => {
    const source = nodes.get(from);
    const routes = source ? routesOf(source) : [];
    const [above, below] = [placeOf(places, from), placeOf(places, to)];
    const share = (2 * routes.indexOf(route) + 1) / (2 * routes.length);
    return {
      from: { x: above.x + share * CARD.width, y: above.y + CARD.height },
      to: { x: below.x + CARD.width / 2, y: below.y },
    };
  });
  let crossings = 0;
  for (const [index, line] of lines.entries())
    for (const other of lines.slice(index + 1)) if (cross(line, other)) crossings += 1;
  return crossings;
}

function placeOf(places: Places, id: NodeId): Position {
  const place = places.get(id);
  if (!place) throw new Error(`${id} has no place`);
  return place;
}

/** Whether each passes from one side of the other to the other side; lines that only touch do not. */
function cross(a: Line, b: Line): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

function side({ from, to }: Line, { x, y }: Position): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
}
