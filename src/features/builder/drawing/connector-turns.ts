import { GAP } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { CARD_WIDTH } from './card-size.ts';
import { connectorId, routeOffset } from './connector-lanes.ts';
import { ARROW_ROOM, BRANCH_STUB } from './connector-path.ts';

/** The first of several on a side turns right below its chip; further ones this far below each other, if there is room. */
const FIRST_OF_SEVERAL = 28;
const BETWEEN = 6;

type Turning = {
  readonly id: string;
  /** Less is further out. */
  readonly order: number;
  readonly room: number;
};

/**
 * How far below its step each branch turns aside, by connector id. Branches that turn to one side do so below each other,
 * the outermost first: none lies on another and none crosses another. What is no branch is not in the answer.
 */
export function findTurns(
  design: Design,
  height: number,
  lanes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const turns = new Map<string, number>();
  const sides = new Map<string, Turning[]>();
  for (const connector of design.connectors) {
    const [from, to] = [nodes.get(connector.from), nodes.get(connector.to)];
    if (connector.route === 'next' || !from || !to) continue;
    const id = connectorId(connector);
    const lane = lanes.get(id);
    const routes = listRoutes(from);
    const sourceX = from.position.x + routeOffset(routes.indexOf(connector.route), routes.length);
    const aside = (lane ?? to.position.x + CARD_WIDTH / 2) - sourceX;
    const room = lane === undefined ? to.position.y - from.position.y - height : GAP.betweenRanks;
    turns.set(id, BRANCH_STUB);
    if (Math.abs(aside) < 2) continue;
    const side = `${from.id}:${aside < 0 ? 'left' : 'right'}`;
    sides.set(side, [...(sides.get(side) ?? []), { id, order: aside < 0 ? sourceX : -sourceX, room }]);
  }
  for (const side of sides.values()) if (side.length > 1) stagger(side, turns);
  return turns;
}

function stagger(side: readonly Turning[], turns: Map<string, number>): void {
  const last = Math.min(...side.map(({ room }) => room)) - ARROW_ROOM;
  const step = Math.min(BETWEEN, Math.max(0, last - FIRST_OF_SEVERAL) / (side.length - 1));
  const outermostFirst = side.toSorted((a, b) => a.order - b.order);
  for (const [index, { id }] of outermostFirst.entries()) turns.set(id, FIRST_OF_SEVERAL + index * step);
}
