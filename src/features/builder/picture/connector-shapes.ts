import type { Connector, Design } from '#domain/design/design.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { CARD_WIDTH } from '#features/builder/drawing/card-size.ts';
import { connectorId, findLanes, routeOffset } from '#features/builder/drawing/connector-lanes.ts';
import {
  findCorners,
  handlePoint,
  type Point,
  roundedPath,
} from '#features/builder/drawing/connector-path.ts';
import { findTurns } from '#features/builder/drawing/connector-turns.ts';
import { chipText, isDense } from '#features/builder/drawing/route-chip.ts';
import type { Ink } from './inks.ts';
import type { Shape } from './picture.ts';
import { linesThatFit, textWidth } from './text-fit.ts';

const CHIP = { size: 12, height: 20, side: 8, narrow: 3, leastWidth: 60, lastFrom: 11 } as const;
const ARROW = 'M-4.5 -7L0 0L4.5 -7Z';

/** A connector on the plane: its line, and the middle of its longest stretch. */
export type DrawnConnector = {
  readonly connector: Connector;
  readonly d: string;
  readonly end: Point;
  readonly middle: Point;
};

/** Where the connectors of a design run, among cards of a height. */
export function drawnConnectors(
  design: Design,
  height: number,
  which: readonly Connector[] = design.connectors,
): readonly DrawnConnector[] {
  const byId = new Map(design.nodes.map((node) => [node.id, node]));
  const drawn = { ...design, connectors: which };
  const lanes = findLanes(drawn, height);
  const turns = findTurns(drawn, height, lanes);
  return which.flatMap((connector) => {
    const [from, to] = [byId.get(connector.from), byId.get(connector.to)];
    if (!from || !to) return [];
    const routes = listRoutes(from);
    const offset = routeOffset(Math.max(0, routes.indexOf(connector.route)), Math.max(1, routes.length));
    const ends = {
      source: { x: from.position.x + offset, y: from.position.y + height },
      target: { x: to.position.x + CARD_WIDTH / 2, y: to.position.y },
    };
    const lane = lanes.get(connectorId(connector)) ?? null;
    const corners = findCorners(ends, lane, turns.get(connectorId(connector)) ?? null);
    return [{ connector, d: roundedPath(corners), end: ends.target, middle: handlePoint(corners) }];
  });
}

export function lineShapes(
  { d, end }: DrawnConnector,
  look: { stroke: Ink; isDashed?: boolean },
): readonly Shape[] {
  const strokeWidth = look.stroke === 'line' ? 1.5 : 2.5;
  return [
    { kind: 'path', d, x: 0, y: 0, strokeWidth, ...look },
    { kind: 'path', d: ARROW, ...end, fill: look.stroke === 'line' ? 'arrow' : look.stroke },
  ];
}

/** What stands at the ways out of a node that has several. */
export function chipShapes(node: Design['nodes'][number], height: number): readonly Shape[] {
  const routes = listRoutes(node);
  return routes.flatMap((route, index): readonly Shape[] => {
    const [label] = linesThatFit(chipText(node, route, index), {
      width: Math.max(CHIP.leastWidth, CARD_WIDTH / routes.length - 2 * CHIP.side - 2),
      size: CHIP.size,
      lines: 1,
    });
    if (label === undefined) return [];
    const width = textWidth(label, CHIP.size) + 2 * (isDense(node) ? CHIP.narrow : CHIP.side);
    // As on the canvas, the last of many goes beyond the card rather than over its neighbour.
    const aside = isDense(node) && route === 'default' ? width / 2 - CHIP.lastFrom : 0;
    const x = node.position.x + routeOffset(index, routes.length) + aside;
    const y = node.position.y + height + 6;
    return [
      {
        kind: 'rect',
        x: x - width / 2,
        y,
        width,
        height: CHIP.height,
        radius: 10,
        fill: 'card',
        stroke: 'cardLine',
      },
      {
        kind: 'text',
        x,
        y: y + 14,
        text: label,
        size: CHIP.size,
        isStrong: true,
        isCentred: true,
        fill: 'quiet',
      },
    ];
  });
}
