import { isAnnotation } from '#domain/nodes/annotation.ts';
import { getHue } from '#product/node-look.ts';
import type { Hue } from '#ui/side-panel.tsx';
import type { CardNode } from './canvas-elements.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** All steps of one colour, or all text labels, as one path in the coordinates of the program. */
type MapPath = { readonly key: Hue | 'label'; readonly d: string };

export type MapDrawing = { readonly paths: readonly MapPath[]; readonly bounds: Box | null };

/** Corners are as round as half the stroke around what is drawn. */
export const MAP_ROUNDING = 24;
/** Left free around everything, in px of the map. */
const ROOM = 5;

/** A path for each colour: a thousand steps are as quickly drawn anew as ten. */
export function mapDrawing(cards: readonly CardNode[]): MapDrawing {
  const byKey = new Map<MapPath['key'], string>();
  let bounds: Box | null = null;
  for (const { data, position, width = 0, height = 0 } of cards) {
    const box = { ...position, width, height };
    const key = isAnnotation(data.node) ? 'label' : getHue(data.node.type);
    byKey.set(key, (byKey.get(key) ?? '') + rectangle(box));
    bounds = bounds === null ? box : around(bounds, box);
  }
  return { paths: [...byKey].map(([key, d]) => ({ key, d })), bounds };
}

function rectangle({ x, y, width, height }: Box): string {
  const [w, h] = [width - MAP_ROUNDING, height - MAP_ROUNDING];
  return `M${x + MAP_ROUNDING / 2} ${y + MAP_ROUNDING / 2}h${w}v${h}h${-w}z`;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Whether all of the program is in sight. */
export function isWhole(program: Box, view: Box): boolean {
  return (
    program.x >= view.x &&
    program.y >= view.y &&
    program.x + program.width <= view.x + view.width &&
    program.y + program.height <= view.y + view.height
  );
}

/** Whether any of the cards lies in the box. */
export function isOver(cards: readonly CardNode[], box: Box): boolean {
  return cards.some(
    ({ position: { x, y }, width = 0, height = 0 }) =>
      x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + height > box.y,
  );
}

/** What the map shows: the program and what is in sight, in the middle. `scale` is program per px of the map. */
export function mapFrame(bounds: Box | null, view: Box, size: Pick<Box, 'width' | 'height'>) {
  const whole = bounds === null ? view : around(bounds, view);
  const scale = Math.max(whole.width / (size.width - 2 * ROOM), whole.height / (size.height - 2 * ROOM));
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    x: whole.x - (width - whole.width) / 2,
    y: whole.y - (height - whole.height) / 2,
    width,
    height,
    scale,
  };
}
