import type { NodeId } from '#domain/ids.ts';
import { LANE_GAP, type Point } from './course.ts';

/** A stretch of a connector. `at` is its y if it runs across, its x if it runs down. */
type Stretch = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Where its connector leads, if this is one of the last two stretches: connectors may merge there. */
  readonly into: NodeId | null;
};

/** Space between the ends of two stretches in one line. */
const BETWEEN_ENDS = 8;
/** Height of a band, in px. */
const BAND = 96;

/** The stretches of connectors that have their course, to keep others from running along them. */
export class TakenLanes {
  readonly #across = new Bands();
  readonly #down = new Bands();

  take(corners: readonly Point[], into: NodeId): void {
    for (const { isAcross, stretch } of stretchesOf(corners, into)) {
      if (isAcross) this.#across.add(stretch, stretch.at, stretch.at);
      else this.#down.add(stretch, stretch.from, stretch.to);
    }
  }

  /** How often a connector would run along another, closer than `LANE_GAP`, and how often it would cross one. */
  meet(corners: readonly Point[], into: NodeId): { readonly shared: number; readonly crossed: number } {
    let shared = 0;
    let crossed = 0;
    for (const { isAcross, stretch } of stretchesOf(corners, into)) {
      const [top, bottom] = isAcross ? [stretch.at, stretch.at] : [stretch.from, stretch.to];
      const along = isAcross ? this.#across : this.#down;
      const athwart = isAcross ? this.#down : this.#across;
      for (const other of along.near(top - LANE_GAP, bottom + LANE_GAP)) {
        if (runsAlong(stretch, other)) shared += 1;
      }
      for (const other of athwart.near(top, bottom)) if (crosses(stretch, other)) crossed += 1;
    }
    return { shared, crossed };
  }
}

function crosses(one: Stretch, other: Stretch): boolean {
  const isMerge = one.into !== null && one.into === other.into;
  return !isMerge && other.at > one.from && other.at < one.to && other.from < one.at && other.to > one.at;
}

function runsAlong(one: Stretch, other: Stretch): boolean {
  const apart = Math.abs(one.at - other.at);
  if (apart >= LANE_GAP) return false;
  if (one.from >= other.to + BETWEEN_ENDS || other.from >= one.to + BETWEEN_ENDS) return false;
  const isMerge = one.into !== null && one.into === other.into;
  return !(isMerge && apart < 1);
}

function stretchesOf(
  corners: readonly Point[],
  target: NodeId,
): readonly { readonly isAcross: boolean; readonly stretch: Stretch }[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index] ?? to;
    const isAcross = from.y === to.y && from.x !== to.x;
    if (from.x === to.x && from.y === to.y) return [];
    const [start, end] = isAcross ? [from.x, to.x] : [from.y, to.y];
    const into = index >= corners.length - 3 ? target : null;
    const at = isAcross ? from.y : from.x;
    return [{ isAcross, stretch: { at, from: Math.min(start, end), to: Math.max(start, end), into } }];
  });
}

/** Stretches by their height on the plane, in bands. One that runs down is in several. */
class Bands {
  readonly #bands = new Map<number, Stretch[]>();

  add(stretch: Stretch, top: number, bottom: number): void {
    for (let band = bandOf(top); band <= bandOf(bottom); band += 1) {
      const taken = this.#bands.get(band);
      if (taken) taken.push(stretch);
      else this.#bands.set(band, [stretch]);
    }
  }

  near(top: number, bottom: number): Iterable<Stretch> {
    const [first, last] = [bandOf(top), bandOf(bottom)];
    if (first === last) return this.#bands.get(first) ?? [];
    const found = new Set<Stretch>();
    for (let band = first; band <= last; band += 1) {
      for (const stretch of this.#bands.get(band) ?? []) found.add(stretch);
    }
    return found;
  }
}

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}
