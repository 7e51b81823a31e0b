import { HOUR } from '#domain/schedule/instant.ts';
import { createHeap, dropLeast, getLeastKey, getLeastTime, type Heap, pushOntoHeap } from './heap.ts';

/**
 * What is due, earliest first; at the same moment the smaller key first. An entry is never removed early: the
 * reader drops one that is out of date.
 *
 * Entries of one hour are in one bucket, unsorted until their hour comes: sorting a bucket once costs less than keeping a
 * million entries in order all the time. Only an entry for the current hour, or for an earlier one, goes into a binary
 * heap.
 */
export type CalendarQueue = {
  /** By number of the hour. */
  readonly buckets: Map<number, Bucket>;
  /** The bucket of the last entry pushed: often the next one belongs there too. */
  latest: Bucket;
  /** The hours that have a bucket. */
  readonly hours: Heap;
  /** The bucket that is read now, sorted; nothing in the heap is later than its hour. */
  current: Bucket;
  next: number;
  /** Of the next entry in that bucket; Infinity when all have been read. */
  nextTime: number;
  nextKey: number;
  readonly heap: Heap;
};

/** Each entry is its milliseconds within the hour times KEYS, plus its key: 53 bits hold both. */
type Bucket = { readonly hour: number; entries: Float64Array; size: number; isSorted: boolean };

/** Keys are below it: five hundred programs with a million contacts, four turns each. */
const KEYS = 2 ** 31;

export function createCalendarQueue(): CalendarQueue {
  const current = createBucket(Number.NEGATIVE_INFINITY);
  return {
    buckets: new Map(),
    latest: current,
    hours: createHeap(),
    current,
    next: 0,
    nextTime: Number.POSITIVE_INFINITY,
    nextKey: 0,
    heap: createHeap(),
  };
}

/** What is never due is not kept. */
export function pushDue(queue: CalendarQueue, time: number, key: number): void {
  if (time === Number.POSITIVE_INFINITY) return;
  const hour = Math.floor(time / HOUR);
  if (key >= KEYS) throw new Error(`The key ${key} is beyond what a queue can hold.`);
  if (hour <= queue.current.hour) pushOntoHeap(queue.heap, time, key);
  else pushOntoBucket(getBucket(queue, hour), (time - hour * HOUR) * KEYS + key);
}

/** The earliest moment; Infinity when nothing is due. */
export function getFirstTime(queue: CalendarQueue): number {
  advanceBucket(queue);
  return queue.heap.size === 0 ? queue.nextTime : Math.min(queue.nextTime, getLeastTime(queue.heap));
}

export function getFirstKey(queue: CalendarQueue): number {
  return isNextFirst(queue) ? queue.nextKey : getLeastKey(queue.heap);
}

export function dropFirst(queue: CalendarQueue): void {
  if (isNextFirst(queue)) readEntry(queue, queue.next + 1);
  else dropLeast(queue.heap);
}

/** Whether the first entry of all is in the current bucket. */
function isNextFirst(queue: CalendarQueue): boolean {
  advanceBucket(queue);
  const { heap, nextTime } = queue;
  if (heap.size === 0) return nextTime < Number.POSITIVE_INFINITY;
  const difference = nextTime - getLeastTime(heap);
  return difference < 0 || (difference === 0 && queue.nextKey <= getLeastKey(heap));
}

/** Opens the bucket of the next hour, once the current one and the heap are empty. */
function advanceBucket(queue: CalendarQueue): void {
  if (queue.next < queue.current.size || queue.heap.size > 0 || queue.hours.size === 0) return;
  const hour = getLeastTime(queue.hours);
  const bucket = queue.buckets.get(hour);
  if (!bucket) throw new Error(`Hour ${hour} has no bucket.`);
  dropLeast(queue.hours);
  queue.buckets.delete(hour);
  if (!bucket.isSorted) bucket.entries.subarray(0, bucket.size).sort();
  queue.current = bucket;
  readEntry(queue, 0);
}

/** Each entry is decoded once. */
function readEntry(queue: CalendarQueue, next: number): void {
  const { hour, entries, size } = queue.current;
  queue.next = next;
  if (next >= size) {
    queue.nextTime = Number.POSITIVE_INFINITY;
    return;
  }
  const entry = entries[next] ?? 0;
  const time = Math.floor(entry / KEYS);
  queue.nextTime = hour * HOUR + time;
  // The remainder, without the slower division by a number beyond 31 bits.
  queue.nextKey = entry - time * KEYS;
}

function getBucket(queue: CalendarQueue, hour: number): Bucket {
  if (queue.latest.hour === hour) return queue.latest;
  const known = queue.buckets.get(hour);
  const bucket = known ?? createBucket(hour);
  queue.latest = bucket;
  if (known) return bucket;
  queue.buckets.set(hour, bucket);
  pushOntoHeap(queue.hours, hour, 0);
  return bucket;
}

function createBucket(hour: number): Bucket {
  return { hour, entries: new Float64Array(16), size: 0, isSorted: true };
}

function pushOntoBucket(bucket: Bucket, entry: number): void {
  if (bucket.size === bucket.entries.length) {
    const entries = new Float64Array(bucket.size * 2);
    entries.set(bucket.entries);
    bucket.entries = entries;
  }
  if (bucket.size > 0 && entry < (bucket.entries[bucket.size - 1] ?? 0)) bucket.isSorted = false;
  bucket.entries[bucket.size++] = entry;
}
