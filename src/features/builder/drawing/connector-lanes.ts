import type { Connector, Design } from '#domain/design/design.ts';
import { findFirst } from '#domain/find-first.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { Position } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { CARD_WIDTH } from './card-size.ts';
import { LANE_GAP, STUB } from './connector-path.ts';

/** A connector's id on the canvas: each route of a node has one at most. */
export function connectorId({ from, route }: Pick<Connector, 'from' | 'route'>): string {
  return `${from}:${route}`;
}

/** The x at which a route leaves its card, from the card's left edge. */
export function routeOffset(index: number, routes: number): number {
  return (CARD_WIDTH * (2 * index + 1)) / (2 * routes);
}

/**
 * The x of the long vertical stretch of each connector that can't go straight: one that leads back up, or whose way
 * down is taken by other cards. Connectors that are not in the answer go straight.
 */
export function findLanes(design: Design, height: number): ReadonlyMap<string, number> {
  const positions = new Map(design.nodes.map((node) => [node.id, node]));
  const rows = design.nodes.filter((node) => !isAnnotation(node)).sort((a, b) => a.position.y - b.position.y);
  const tops = rows.map(({ position }) => position.y);
  const lanes = new Map<string, number>();
  for (const connector of design.connectors) {
    const from = positions.get(connector.from);
    const to = positions.get(connector.to);
    if (!from || !to) continue;
    const routes = listRoutes(from);
    const sourceX = from.position.x + routeOffset(routes.indexOf(connector.route), routes.length);
    const targetX = to.position.x + CARD_WIDTH / 2;
    const [top, bottom] = [from.position.y + height, to.position.y];
    const isUp = bottom < top + STUB;
    if (!isUp && bottom - top < height + 2 * STUB) continue;
    const [low, high] = isUp ? [bottom - STUB, top + STUB] : [top + STUB, bottom - STUB];
    const cards = cardsBetween({ rows, tops, low: low - height, high, except: isUp ? [] : [from.id, to.id] });
    const straight = connector.route === 'next' ? sourceX : targetX;
    if (!isUp && isFree(straight, cards)) continue;
    lanes.set(connectorId(connector), freeLane([sourceX, targetX], cards, isUp));
  }
  return lanes;
}

type Row = { readonly id: NodeId; readonly position: Position };
type Range = {
  readonly rows: readonly Row[];
  readonly tops: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly except: readonly NodeId[];
};

function cardsBetween({ rows, tops, low, high, except }: Range): readonly Row[] {
  const cards: Row[] = [];
  for (let index = findFirst(tops, (top) => top > low); index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || row.position.y >= high) break;
    if (!except.includes(row.id)) cards.push(row);
  }
  return cards;
}

/** The nearest free x to the straight ways; beside everything when the connector leads back up. */
function freeLane(wished: readonly number[], cards: readonly Row[], isUp: boolean): number {
  const right = Math.max(...cards.map(({ position }) => position.x + CARD_WIDTH), ...wished) + LANE_GAP;
  if (isUp) return right;
  const left = Math.min(...cards.map(({ position }) => position.x), ...wished) - LANE_GAP;
  const beside = cards.flatMap(({ position }) => [
    position.x - LANE_GAP / 2,
    position.x + CARD_WIDTH + LANE_GAP / 2,
  ]);
  const far = (x: number) => wished.reduce((sum, wish) => sum + Math.abs(wish - x), 0);
  const candidates = [...wished, ...beside, left, right].filter((x) => isFree(x, cards));
  return candidates.reduce((best, x) => (far(x) < far(best) ? x : best), right);
}

function isFree(x: number, cards: readonly Row[]): boolean {
  return cards.every(({ position }) => x < position.x - 8 || x > position.x + CARD_WIDTH + 8);
}
