import {
  dropLeast,
  emptyHeap,
  type Heap,
  leastKey,
  leastTime,
  pushOntoHeap,
} from '#domain/engine/due-heap.ts';

/**
 * What is due, earliest first; at the same moment the smaller key first. An entry is never taken out early: who finds one
 * that no longer holds drops it.
 *
 * Most who wait do so together, until the same moment: those stand in a lane, which costs a sort at the most, and next to
 * nothing when they came in order. Everybody else stands in a heap. Where an entry stands never changes the order.
 */
export type DueQueue = {
  readonly heap: Heap;
  /** By moment, each at a place of its own; a moment whose place is taken has none. */
  readonly lanes: (Lane | null)[];
  /** The lane that is due first. */
  first: Lane | null;
  /** The moment of the entry that came last: the second in a row opens a lane. */
  latestTime: number;
};

type Lane = { readonly time: number; keys: Float64Array; size: number; next: number; isSorted: boolean };

/** Few, since the first of them is looked for one by one. */
const PLACES = 64;
const SECOND = 1_000;

export function emptyQueue(): DueQueue {
  return {
    heap: emptyHeap(),
    lanes: Array.from({ length: PLACES }, () => null),
    first: null,
    latestTime: Number.NaN,
  };
}

/** What never comes is not kept. */
export function pushDue(queue: DueQueue, time: number, key: number): void {
  if (time === Number.POSITIVE_INFINITY) return;
  const lane = laneFor(queue, time);
  // One that is being emptied takes none whose turn has passed.
  if (lane && (lane.next === 0 || key >= last(lane))) pushIntoLane(lane, key);
  else pushOntoHeap(queue.heap, time, key);
  queue.latestTime = time;
}

/** The earliest moment; Infinity when nothing is due. */
export function firstTime({ first, heap }: DueQueue): number {
  const time = leastTime(heap);
  return first && first.time < time ? first.time : time;
}

export function firstKey(queue: DueQueue): number {
  const lane = firstIfLane(queue);
  return lane ? head(lane) : leastKey(queue.heap);
}

export function dropFirst(queue: DueQueue): void {
  const lane = firstIfLane(queue);
  if (!lane) {
    dropLeast(queue.heap);
    return;
  }
  lane.next++;
  if (lane.next < lane.size) return;
  queue.lanes[placeOf(lane.time)] = null;
  queue.first = earliestOf(queue.lanes);
}

/** The lane whose head comes before everything in the heap, if there is one. */
function firstIfLane({ first, heap }: DueQueue): Lane | null {
  if (!first) return null;
  const time = leastTime(heap);
  if (first.time !== time) return first.time < time ? first : null;
  return head(first) <= leastKey(heap) ? first : null;
}

function laneFor(queue: DueQueue, time: number): Lane | null {
  const place = placeOf(time);
  const there = queue.lanes[place] ?? null;
  if (there) return there.time === time ? there : null;
  if (time !== queue.latestTime) return null;
  const lane: Lane = { time, keys: new Float64Array(16), size: 0, next: 0, isSorted: true };
  queue.lanes[place] = lane;
  if (!queue.first || time < queue.first.time) queue.first = lane;
  return lane;
}

function pushIntoLane(lane: Lane, key: number): void {
  if (lane.size === lane.keys.length) {
    const keys = new Float64Array(lane.size * 2);
    keys.set(lane.keys);
    lane.keys = keys;
  }
  if (lane.size > 0 && key < last(lane)) lane.isSorted = false;
  lane.keys[lane.size++] = key;
}

function head(lane: Lane): number {
  if (!lane.isSorted) {
    lane.keys.subarray(0, lane.size).sort();
    lane.isSorted = true;
  }
  return lane.keys[lane.next] ?? 0;
}

function last({ keys, size }: Lane): number {
  return keys[size - 1] ?? 0;
}

function placeOf(time: number): number {
  return Math.abs(Math.floor(time / SECOND)) % PLACES;
}

function earliestOf(lanes: readonly (Lane | null)[]): Lane | null {
  let earliest: Lane | null = null;
  for (const lane of lanes) if (lane && (!earliest || lane.time < earliest.time)) earliest = lane;
  return earliest;
}
