import {
  dropLeast,
  emptyHeap,
  type Heap,
  leastKey,
  leastTime,
  pushOntoHeap,
} from '#domain/engine/due-heap.ts';
import { HOUR } from '#domain/schedule/instant.ts';

/**
 * What is due, earliest first; at the same moment the smaller key first. An entry is never taken out early: who finds one
 * that no longer holds drops it.
 *
 * Entries of one hour lie on a pile, unsorted until their hour comes: to sort a pile at once costs less than to keep a
 * million in order all the time. Only what comes for the hour that is being worked off, or before
 * it, goes into a binary heap beside it.
 */
export type DueQueue = {
  /** By number of the hour. */
  readonly piles: Map<number, Pile>;
  /** The hours that have a pile. */
  readonly hours: Heap;
  /** The pile that is being worked off, sorted; what is in the heap is not after its hour. */
  present: Pile;
  next: number;
  readonly heap: Heap;
};

/** Each entry is its milliseconds within the hour times KEYS, plus its key: 53 bits hold both. */
type Pile = { readonly hour: number; entries: Float64Array; size: number };

/** Keys are below it: two thousand programs with a million contacts. */
const KEYS = 2 ** 31;

export function emptyQueue(): DueQueue {
  const present = emptyPile(Number.NEGATIVE_INFINITY);
  return { piles: new Map(), hours: emptyHeap(), present, next: 0, heap: emptyHeap() };
}

/** What never comes is not kept. */
export function pushDue(queue: DueQueue, time: number, key: number): void {
  if (time === Number.POSITIVE_INFINITY) return;
  const hour = Math.floor(time / HOUR);
  if (key >= KEYS) throw new Error(`The key ${key} is beyond what a queue can hold.`);
  if (hour <= queue.present.hour) pushOntoHeap(queue.heap, time, key);
  else pushOntoPile(pileOf(queue, hour), (time - hour * HOUR) * KEYS + key);
}

/** The earliest moment; Infinity when nothing is due. */
export function firstTime(queue: DueQueue): number {
  turnOver(queue);
  const time = leastTime(queue.heap);
  return hasNext(queue) ? Math.min(timeOfNext(queue), time) : time;
}

export function firstKey(queue: DueQueue): number {
  return isNextFirst(queue) ? keyOfNext(queue) : leastKey(queue.heap);
}

export function dropFirst(queue: DueQueue): void {
  if (isNextFirst(queue)) queue.next++;
  else dropLeast(queue.heap);
}

/** Whether the first of all is on the pile. */
function isNextFirst(queue: DueQueue): boolean {
  turnOver(queue);
  if (!hasNext(queue)) return false;
  const { heap } = queue;
  if (heap.size === 0) return true;
  const difference = timeOfNext(queue) - leastTime(heap);
  return difference < 0 || (difference === 0 && keyOfNext(queue) <= leastKey(heap));
}

/** Takes up the pile of the next hour, once all of the present one and of those before is done. */
function turnOver(queue: DueQueue): void {
  if (hasNext(queue) || queue.heap.size > 0 || queue.hours.size === 0) return;
  const hour = leastTime(queue.hours);
  const pile = queue.piles.get(hour);
  if (!pile) throw new Error(`Hour ${hour} has no pile.`);
  dropLeast(queue.hours);
  queue.piles.delete(hour);
  pile.entries.subarray(0, pile.size).sort();
  queue.present = pile;
  queue.next = 0;
}

function hasNext({ next, present }: DueQueue): boolean {
  return next < present.size;
}

function timeOfNext({ next, present }: DueQueue): number {
  return present.hour * HOUR + Math.floor((present.entries[next] ?? 0) / KEYS);
}

function keyOfNext({ next, present }: DueQueue): number {
  return (present.entries[next] ?? 0) % KEYS;
}

function pileOf(queue: DueQueue, hour: number): Pile {
  const known = queue.piles.get(hour);
  if (known) return known;
  const pile = emptyPile(hour);
  queue.piles.set(hour, pile);
  pushOntoHeap(queue.hours, hour, 0);
  return pile;
}

function emptyPile(hour: number): Pile {
  return { hour, entries: new Float64Array(16), size: 0 };
}

function pushOntoPile(pile: Pile, entry: number): void {
  if (pile.size === pile.entries.length) {
    const entries = new Float64Array(pile.size * 2);
    entries.set(pile.entries);
    pile.entries = entries;
  }
  pile.entries[pile.size++] = entry;
}
