/** A binary heap in two typed arrays: earliest first, at the same moment the smaller key. It makes no garbage. */
export type Heap = { size: number; times: Float64Array; keys: Float64Array };

export function createHeap(capacity = 64): Heap {
  return { size: 0, times: new Float64Array(capacity), keys: new Float64Array(capacity) };
}

export function pushOntoHeap(heap: Heap, time: number, key: number): void {
  if (heap.size === heap.times.length) grow(heap);
  const { times, keys } = heap;
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const parentTime = at(times, parent);
    if (parentTime < time || (parentTime === time && at(keys, parent) <= key)) break;
    times[hole] = parentTime;
    keys[hole] = at(keys, parent);
    hole = parent;
  }
  times[hole] = time;
  keys[hole] = key;
}

/** Infinity when it is empty. */
export function getLeastTime(heap: Heap): number {
  return heap.size === 0 ? Number.POSITIVE_INFINITY : at(heap.times, 0);
}

export function getLeastKey(heap: Heap): number {
  return at(heap.keys, 0);
}

export function dropLeast(heap: Heap): void {
  const { times, keys } = heap;
  const size = --heap.size;
  if (size <= 0) return;
  const time = at(times, size);
  const key = at(keys, size);
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && isBefore(times, keys, child + 1, child)) child++;
    const childTime = at(times, child);
    if (time < childTime || (time === childTime && key <= at(keys, child))) break;
    times[hole] = childTime;
    keys[hole] = at(keys, child);
    hole = child;
  }
  times[hole] = time;
  keys[hole] = key;
}

function isBefore(times: Float64Array, keys: Float64Array, one: number, other: number): boolean {
  const difference = at(times, one) - at(times, other);
  return difference < 0 || (difference === 0 && at(keys, one) < at(keys, other));
}

function grow(heap: Heap): void {
  const times = new Float64Array(heap.times.length * 2);
  const keys = new Float64Array(times.length);
  times.set(heap.times);
  keys.set(heap.keys);
  heap.times = times;
  heap.keys = keys;
}

/** Indexes here are below the size by construction; the fallback is for the compiler alone. */
function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
