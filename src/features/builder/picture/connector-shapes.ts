import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import { type Course, findCorners, type Point } from '#domain/layout/course.ts';
import { routeConnectors } from '#domain/layout/route-connectors.ts';
import { getEnds, getRouteOffset, isDense, wayKey } from '#domain/layout/ways.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { CARD_WIDTH } from '#features/builder/drawing/card-size.ts';
import { columnAt, handlePoint, roundedPath } from '#features/builder/drawing/connector-path.ts';
import { getChipRow } from '#features/builder/drawing/courses.ts';
import { chipText, shortChipText } from '#features/builder/drawing/route-chip.ts';
import type { Ink } from './inks.ts';
import type { Shape } from './picture.ts';
import { linesThatFit, textWidth } from './text-fit.ts';

const CHIP = { size: 13, height: 19, side: 8, below: 7, most: 120, gap: 8 } as const;
const ARROW = 'M-4.5 -8L0 0L4.5 -8Z';

/** A connector on the plane: its line, and the middle of its longest stretch. */
export type DrawnConnector = {
  readonly connector: Connector;
  readonly d: string;
  readonly end: Point;
  readonly middle: Point;
  readonly corners: readonly Point[];
  readonly course: Course;
};

/** Where the connectors of a design run, among cards of a height. */
export function drawnConnectors(
  design: Design,
  height: number,
  which: readonly Connector[] = design.connectors,
): readonly DrawnConnector[] {
  const byId = new Map(design.nodes.map((node) => [node.id, node]));
  const courses = routeConnectors({ ...design, connectors: which }, height);
  return which.flatMap((connector) => {
    const [from, to] = [byId.get(connector.from), byId.get(connector.to)];
    const course = courses.get(wayKey(connector));
    if (!from || !to || !course) return [];
    const ends = getEnds(from, to, connector.route, height);
    const corners = findCorners(ends, course);
    const end = corners.at(-1) ?? ends.target;
    return [{ connector, d: roundedPath(corners), end, middle: handlePoint(corners), corners, course }];
  });
}

export function lineShapes(
  { d, end }: DrawnConnector,
  look: { stroke: Ink; isDashed?: boolean },
): readonly Shape[] {
  const strokeWidth = look.stroke === 'line' ? 1.5 : 2.5;
  return [
    { kind: 'path', d, x: 0, y: 0, strokeWidth, ...look },
    { kind: 'path', d: ARROW, ...end, fill: look.stroke },
  ];
}

/** The names of the branches of a node, as on the canvas: at the card, or below where many part. */
export function chipShapes(
  node: ProgramNode,
  height: number,
  lines: readonly DrawnConnector[],
  words: WordsContext,
): readonly Shape[] {
  const own = new Map(
    lines.filter(({ connector }) => connector.from === node.id).map((line) => [line.connector.route, line]),
  );
  const courses = new Map([...own.values()].map(({ connector, course }) => [wayKey(connector), course]));
  const bottom = node.position.y + height;
  return listRoutes(node).flatMap((route): readonly Shape[] => {
    const line = own.get(route);
    if (isDense(node) && line) {
      const y = bottom + getChipRow(node, courses);
      const x = columnAt(line.corners, y) ?? line.end.x;
      return chipShape(chipText(node, route, words), { x, y, most: CHIP.most });
    }
    const text = isDense(node) ? shortChipText(node, route, words) : chipText(node, route, words);
    const x = node.position.x + getRouteOffset(node, route);
    return chipShape(text, {
      x,
      y: bottom + CHIP.below,
      most: CARD_WIDTH / listRoutes(node).length - CHIP.gap,
    });
  });
}

function chipShape(text: string, { x, y, most }: { x: number; y: number; most: number }): readonly Shape[] {
  const [label] = linesThatFit(text, { width: most - 2 * CHIP.side, size: CHIP.size, lines: 1 });
  if (label === undefined || label === '') return [];
  const width = textWidth(label, CHIP.size) + 2 * CHIP.side;
  return [
    {
      kind: 'rect',
      x: x - width / 2,
      y,
      width,
      height: CHIP.height,
      radius: CHIP.height / 2,
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
}
