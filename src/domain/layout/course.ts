import { CARD } from '#domain/design/card-size.ts';

export type Point = { readonly x: number; readonly y: number };
export type Ends = { readonly source: Point; readonly target: Point };

/**
 * How a connector runs: straight down; or down, across and down; or by a lane of its own. Told from its ends, so that it
 * follows them while a card is dragged.
 */
export type Course = {
  /** How far below its source it turns aside; null if it does so above its target, or not at all. */
  readonly turn: number | null;
  /** The x of its long vertical stretch, if neither that of its source nor that of its target will do. */
  readonly lane: number | null;
  /** How far above its target it turns in; null if it turned below its source, or not at all. */
  readonly entry: number | null;
  /** How far beside the middle of its target it ends. */
  readonly aside: number;
};

/** A connector runs straight for at least so long out of a card and into one: room for a corner and the arrow. */
export const STUB = 16;
/** A branch whose chip is below its card runs straight for longer. */
export const CHIP_STUB = 32;
/** Branches of a card that has many: their chips stand in a row below where they turn. */
export const DENSE_STUB = 12;
/** That row, with what is free above and below it. */
export const CHIP_ROW = 32;
/** Between two connectors that run side by side. */
export const LANE_GAP = 12;
/** Anything less is no turn but a fault: it is not drawn. */
export const LEAST_JOG = 16;
/** Beside the ends of one that is being dragged above its source. */
const DETOUR = CARD.width * 0.75;

/** The corners of a connector, from its source to its target: at right angles, never less than `LEAST_JOG` aside. */
export function findCorners({ source, target }: Ends, course: Course): readonly Point[] {
  const end = { x: target.x + course.aside, y: target.y };
  const isUp = end.y < source.y + STUB;
  if (course.lane !== null || isUp) {
    const lane = course.lane ?? Math.max(source.x, end.x) + DETOUR;
    const turn = source.y + (course.turn ?? STUB);
    const entry = end.y - (course.entry ?? STUB);
    return withoutRepeats([
      source,
      { x: source.x, y: turn },
      { x: lane, y: turn },
      { x: lane, y: entry },
      { x: end.x, y: entry },
      end,
    ]);
  }
  if (Math.abs(source.x - end.x) < LEAST_JOG) return [source, { x: source.x, y: end.y }];
  const across =
    course.turn === null
      ? Math.max(source.y + STUB / 2, end.y - (course.entry ?? STUB))
      : Math.min(source.y + course.turn, end.y - STUB / 2);
  return [source, { x: source.x, y: across }, { x: end.x, y: across }, end];
}

/** Without points that are passed straight. */
function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const isOnLine =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isOnLine;
  });
}
