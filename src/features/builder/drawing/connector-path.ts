import type { Point } from '#domain/layout/course.ts';

const RADIUS = 8;

/** An SVG path through the corners, each rounded as far as its neighbours leave room. */
export function roundedPath(corners: readonly Point[]): string {
  const [first, ...rest] = withoutRepeats(corners);
  if (!first) return '';
  const parts = [`M${at(first)}`];
  let from = first;
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    if (!next) {
      parts.push(`L${at(corner)}`);
      return;
    }
    const radius = Math.min(RADIUS, distance(from, corner) / 2, distance(corner, next) / 2);
    parts.push(`L${at(towards(corner, from, radius))}Q${at(corner)} ${at(towards(corner, next, radius))}`);
    from = corner;
  });
  return parts.join('');
}

/** The middle of the longest stretch: where the buttons of a connector stand. */
export function handlePoint(corners: readonly Point[]): Point {
  let best: Point = corners[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (let index = 1; index < corners.length; index += 1) {
    const [from, to] = [corners[index - 1], corners[index]];
    if (!from || !to) continue;
    const length = distance(from, to);
    if (length <= longest) continue;
    longest = length;
    best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  return best;
}

/** The x of the stretch that passes a height. */
export function columnAt(corners: readonly Point[], y: number): number | undefined {
  return corners.find((to, index) => {
    const from = corners[index - 1];
    return from?.x === to.x && Math.min(from.y, to.y) <= y && y <= Math.max(from.y, to.y);
  })?.x;
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return !before || distance(before, point) > 0.5;
  });
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
