import { CARD } from '#domain/design/card-size.ts';
import type { Connector } from '#domain/design/design.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { Ends } from './course.ts';

/** Branches that can bear their name right below one card; the names of more stand where they lead. */
const MOST_CHIPS_BELOW = 2;

/** The way out that a connector begins at, as a key: each leads to one step. */
export function wayKey({ from, route }: Pick<Connector, 'from' | 'route'>): string {
  return `${from}:${route}`;
}

/** The x at which a route leaves its card, from the card's left edge. */
export function getRouteOffset(node: ProgramNode, route: Route): number {
  const routes = listRoutes(node);
  const index = Math.max(0, routes.indexOf(route));
  return (CARD.width * (2 * index + 1)) / (2 * Math.max(1, routes.length));
}

/** Where a connector leaves its card, and the middle of the edge it enters at, among cards of a height. */
export function getEnds(from: ProgramNode, to: ProgramNode, route: Route, height: number): Ends {
  return {
    source: { x: from.position.x + getRouteOffset(from, route), y: from.position.y + height },
    target: { x: to.position.x + CARD.width / 2, y: to.position.y },
  };
}

/** Whether the names of its branches stand right below the card. */
export function hasChipsBelow(node: ProgramNode): boolean {
  const { length } = listRoutes(node);
  return length > 1 && length <= MOST_CHIPS_BELOW;
}

/** Whether it has too many branches for that. */
export function isDense(node: ProgramNode): boolean {
  return listRoutes(node).length > MOST_CHIPS_BELOW;
}
