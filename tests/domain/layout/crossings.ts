import { CARD } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Layout } from '#domain/layout/layout.ts';
import { wayKey } from '#domain/layout/ways.ts';
import type { Position } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';

type Line = { readonly from: Position; readonly to: Position };
type Drawn = { readonly connector: Connector; readonly lines: readonly Line[] };
/** Two ways out of one step may change sides at once, before they reach the next row, or further down. */
export type Crossing = { readonly isOfOneStepAtOnce: boolean };

/**
 * Which connectors cross when each leads from its way out to the middle of the upper edge of its target, straight down
 * past the rows between at its way-points. Without way-points it is drawn straight.
 */
export function crossingsOf(
  design: Design,
  connectors: readonly Connector[],
  layout: Layout,
): readonly Crossing[] {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const drawn = connectors.map((connector): Drawn => {
    const source = nodes.get(connector.from);
    const routes = source ? listRoutes(source) : [];
    const share = (2 * routes.indexOf(connector.route) + 1) / (2 * routes.length);
    const [above, below] = [placeOf(layout, connector.from), placeOf(layout, connector.to)];
    const points = [
      { x: above.x + share * CARD.width, y: above.y + CARD.height },
      ...(layout.wayPoints.get(wayKey(connector)) ?? []).flatMap(({ x, y }) => [
        { x, y: y - CARD.height / 2 },
        { x, y: y + CARD.height / 2 },
      ]),
      { x: below.x + CARD.width / 2, y: below.y },
    ];
    return {
      connector,
      lines: points.slice(1).map((to, index) => ({ from: points[index] ?? to, to })),
    };
  });
  return drawn.flatMap((a, index) => drawn.slice(index + 1).flatMap((b) => crossingsOfTwo(a, b)));
}

function crossingsOfTwo(a: Drawn, b: Drawn): readonly Crossing[] {
  const isOfOneStep = a.connector.from === b.connector.from;
  return a.lines.flatMap((line) =>
    b.lines.flatMap((other) => {
      const isAtOnce = line === a.lines[0] && other === b.lines[0];
      return cross(line, other) ? [{ isOfOneStepAtOnce: isOfOneStep && isAtOnce }] : [];
    }),
  );
}

function placeOf({ positions }: Layout, id: NodeId): Position {
  const place = positions.get(id);
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
