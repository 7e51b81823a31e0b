import { HOUR } from '#domain/schedule/instant.ts';
import { dropLeast, emptyHeap, type Heap, leastKey, leastTime, pushOntoHeap } from './heap.ts';

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
  /** The pile that something was put on last: often the next thing goes there too. */
  latest: Pile;
  /** The hours that have a pile. */
  readonly hours: Heap;
  /** The pile that is being worked off, sorted; what is in the heap is not after its hour. */
  present: Pile;
  next: number;
  /** Of the next entry on that pile; Infinity when it is worked off. */
  nextTime: number;
  nextKey: number;
  readonly heap: Heap;
};

/** Each entry is its milliseconds within the hour times KEYS, plus its key: 53 bits hold both. */
type Pile = { readonly hour: number; entries: Float64Array; size: number; isSorted: boolean };

/** Keys are below it: two thousand programs with a million contacts. */
const KEYS = 2 ** 31;

export function emptyQueue(): DueQueue {
  const present = emptyPile(Number.NEGATIVE_INFINITY);
  return {
    piles: new Map(),
    latest: present,
    hours: emptyHeap(),
    present,
    next: 0,
    nextTime: Number.POSITIVE_INFINITY,
    nextKey: 0,
    heap: emptyHeap(),
  };
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
  return queue.heap.size === 0 ? queue.nextTime : Math.min(queue.nextTime, leastTime(queue.heap));
}

export function firstKey(queue: DueQueue): number {
  return isNextFirst(queue) ? queue.nextKey : leastKey(queue.heap);
}

export function dropFirst(queue: DueQueue): void {
  if (isNextFirst(queue)) goToEntry(queue, queue.next + 1);
  else dropLeast(queue.heap);
}

/** Whether the first of all is on the pile. */
function isNextFirst(queue: DueQueue): boolean {
  turnOver(queue);
  const { heap, nextTime } = queue;
  if (heap.size === 0) return nextTime < Number.POSITIVE_INFINITY;
  const difference = nextTime - leastTime(heap);
  return difference < 0 || (difference === 0 && queue.nextKey <= leastKey(heap));
}

/** Takes up the pile of the next hour, once all of the present one and of those before is done. */
function turnOver(queue: DueQueue): void {
  if (queue.next < queue.present.size || queue.heap.size > 0 || queue.hours.size === 0) return;
  const hour = leastTime(queue.hours);
  const pile = queue.piles.get(hour);
  if (!pile) throw new Error(`Hour ${hour} has no pile.`);
  dropLeast(queue.hours);
  queue.piles.delete(hour);
  if (!pile.isSorted) pile.entries.subarray(0, pile.size).sort();
  queue.present = pile;
  goToEntry(queue, 0);
}

/** Each entry is taken apart once. */
function goToEntry(queue: DueQueue, next: number): void {
  const { hour, entries, size } = queue.present;
  queue.next = next;
  if (next >= size) {
    queue.nextTime = Number.POSITIVE_INFINITY;
    return;
  }
  const entry = entries[next] ?? 0;
  const time = Math.floor(entry / KEYS);
  queue.nextTime = hour * HOUR + time;
  // What is left over, without a division by a number that a processor can't take bits from.
  queue.nextKey = entry - time * KEYS;
}

function pileOf(queue: DueQueue, hour: number): Pile {
  if (queue.latest.hour === hour) return queue.latest;
  const known = queue.piles.get(hour);
  const pile = known ?? emptyPile(hour);
  queue.latest = pile;
  if (known) return pile;
  queue.piles.set(hour, pile);
  pushOntoHeap(queue.hours, hour, 0);
  return pile;
}

function emptyPile(hour: number): Pile {
  return { hour, entries: new Float64Array(16), size: 0, isSorted: true };
}

function pushOntoPile(pile: Pile, entry: number): void {
  if (pile.size === pile.entries.length) {
    const entries = new Float64Array(pile.size * 2);
    entries.set(pile.entries);
    pile.entries = entries;
  }
  if (pile.size > 0 && entry < (pile.entries[pile.size - 1] ?? 0)) pile.isSorted = false;
  pile.entries[pile.size++] = entry;
}
