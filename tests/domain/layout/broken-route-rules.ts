import { CARD, getNodeSize } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import { createGraph, getConnectorsFrom, getConnectorsInto } from '#domain/design/graph.ts';
import { findCorners, LANE_GAP, LEAST_JOG, type Point } from '#domain/layout/course.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import { routeConnectors } from '#domain/layout/route-connectors.ts';
import { getEnds, wayKey } from '#domain/layout/ways.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';

type Stretch = {
  readonly of: Connector;
  readonly from: Point;
  readonly to: Point;
  /** One of the two that lead into the card. */
  readonly isApproach: boolean;
};

const BESIDE_LABEL = 32;

/** [D18] What the connectors of a tidied program must never show. */
export function brokenRouteRules(design: Design): readonly string[] {
  const tidy = tidyUp(design);
  const drawn = drawConnectors(tidy, CARD.height);
  const stretches = drawn.flatMap(({ connector, corners }) => stretchesOf(connector, corners));
  return [
    ...bentChains(tidy),
    ...stretches
      .filter(isShortJog)
      .map(({ of, from, to }) => `${wayKey(of)} jogs by ${Math.abs(to.x - from.x)} px`),
    ...sharedLanes(stretches),
    ...stretches.flatMap((stretch) => [...coveredCards(tidy, stretch), ...nearLabels(tidy, stretch)]),
  ];
}

export function drawConnectors(
  design: Design,
  height: number,
): readonly { readonly connector: Connector; readonly corners: readonly Point[] }[] {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const courses = routeConnectors(design, height);
  return design.connectors.flatMap((connector) => {
    const [from, to] = [nodes.get(connector.from), nodes.get(connector.to)];
    const course = courses.get(wayKey(connector));
    if (!from || !to || !course) return [];
    return [{ connector, corners: findCorners(getEnds(from, to, connector.route, height), course) }];
  });
}

/** A step that one step leads to, and that step nowhere else, stands exactly below it. */
function bentChains(design: Design): readonly string[] {
  const graph = createGraph(design);
  return design.connectors.flatMap(({ from, to, route }) => {
    const [upper, lower] = [graph.nodes.get(from), graph.nodes.get(to)];
    const isChain =
      route === 'next' &&
      getConnectorsFrom(graph, from).length === 1 &&
      getConnectorsInto(graph, to).length === 1;
    if (!upper || !lower || !isChain || lower.position.y < upper.position.y) return [];
    return upper.position.x === lower.position.x ? [] : [`${to} is not below ${from}`];
  });
}

function stretchesOf(of: Connector, corners: readonly Point[]): readonly Stretch[] {
  return corners.slice(1).map((to, index) => ({
    of,
    from: corners[index] ?? to,
    to,
    isApproach: index >= corners.length - 3,
  }));
}

function isShortJog({ from, to }: Stretch): boolean {
  return from.y === to.y && from.x !== to.x && Math.abs(to.x - from.x) < LEAST_JOG;
}

function sharedLanes(stretches: readonly Stretch[]): readonly string[] {
  return stretches.flatMap((one, index) =>
    stretches
      .slice(index + 1)
      .filter((other) => other.of !== one.of && share(one, other))
      .map((other) => `${wayKey(one.of)} runs along ${wayKey(other.of)}`),
  );
}

function share(one: Stretch, other: Stretch): boolean {
  const isMerge = one.isApproach && other.isApproach && one.of.to === other.of.to;
  const [a, b] = [isAcross(one), isAcross(other)];
  if (a !== b) return false;
  const apart = a ? Math.abs(one.from.y - other.from.y) : Math.abs(one.from.x - other.from.x);
  if (apart >= LANE_GAP || (isMerge && apart < 1)) return false;
  const [from, to] = rangeOf(one);
  const [otherFrom, otherTo] = rangeOf(other);
  return from < otherTo && otherFrom < to;
}

function isAcross({ from, to }: Stretch): boolean {
  return from.y === to.y;
}

function rangeOf(stretch: Stretch): readonly [number, number] {
  const { from, to } = stretch;
  return isAcross(stretch)
    ? [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    : [Math.min(from.y, to.y), Math.max(from.y, to.y)];
}

function coveredCards(design: Design, { of, from, to }: Stretch): readonly string[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return design.nodes
    .filter((node) => !isAnnotation(node))
    .filter(
      ({ position: { x, y } }) => right > x && left < x + CARD.width && bottom > y && top < y + CARD.height,
    )
    .map(({ id }) => `${wayKey(of)} covers ${id}`);
}

/** Text labels that a connector comes closer to than it may. */
function nearLabels(design: Design, { of, from, to }: Stretch): readonly string[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return design.nodes
    .filter(isAnnotation)
    .filter((node) => {
      const { x, y, width, height } = { ...node.position, ...getNodeSize(node) };
      const aside = Math.max(x - right, left - (x + width), 0);
      const above = Math.max(y - bottom, top - (y + height), 0);
      return Math.hypot(aside, above) < BESIDE_LABEL;
    })
    .map(({ id }) => `${wayKey(of)} comes close to ${id}`);
}
