export type Point = { readonly x: number; readonly y: number };

type Ends = { readonly source: Point; readonly target: Point };

/** How far a connector runs straight out of a card, and straight into one. */
export const STUB = 24;
/** Branches run straight for longer: their chip stands there. */
export const BRANCH_STUB = 32;
/** Where a connector leads straight into its card at least. */
export const ARROW_ROOM = 8;
/** Space that a connector keeps from cards it passes. */
export const LANE_GAP = 28;
const RADIUS = 8;

/**
 * The corners of a connector, at right angles from top to bottom. `lane` is the x of its long vertical stretch where
 * the straight way is not free; null goes straight down below the source or above the target. `turn` is how far below
 * the source a branch turns aside; null for what is no branch.
 */
export function findCorners(
  { source, target }: Ends,
  lane: number | null,
  turn: number | null,
): readonly Point[] {
  if (lane !== null || target.y < source.y + STUB) {
    const stub = turn ?? STUB;
    const x = lane ?? Math.max(source.x, target.x) + LANE_GAP * 6;
    return [
      source,
      { x: source.x, y: source.y + stub },
      { x, y: source.y + stub },
      { x, y: target.y - STUB },
      { x: target.x, y: target.y - STUB },
      target,
    ];
  }
  if (Math.abs(source.x - target.x) < 2) return [source, { x: source.x, y: target.y }];
  // Branches part right below their decision; ways that merge turn right above the card they meet in.
  const across =
    turn === null
      ? Math.max(source.y + STUB / 2, target.y - STUB)
      : Math.min(source.y + turn, target.y - ARROW_ROOM);
  return [source, { x: source.x, y: across }, { x: target.x, y: across }, target];
}

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
