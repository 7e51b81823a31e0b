/**
 * What is due, earliest first; at the same moment the smaller key first. A binary heap in two typed arrays: a million
 * entries take 16 MB and no garbage. An entry is never taken out early: who finds one that no longer holds drops it.
 */
export type DueQueue = { size: number; times: Float64Array; keys: Float64Array };

export function emptyQueue(capacity = 64): DueQueue {
  return { size: 0, times: new Float64Array(capacity), keys: new Float64Array(capacity) };
}

export function pushDue(queue: DueQueue, time: number, key: number): void {
  if (queue.size === queue.times.length) grow(queue);
  const { times, keys } = queue;
  let hole = queue.size++;
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

/** The earliest moment; Infinity when nothing is due. */
export function firstTime(queue: DueQueue): number {
  return queue.size === 0 ? Number.POSITIVE_INFINITY : at(queue.times, 0);
}

export function firstKey(queue: DueQueue): number {
  return at(queue.keys, 0);
}

export function dropFirst(queue: DueQueue): void {
  const { times, keys } = queue;
  const size = --queue.size;
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

function grow(queue: DueQueue): void {
  const times = new Float64Array(queue.times.length * 2);
  const keys = new Float64Array(times.length);
  times.set(queue.times);
  keys.set(queue.keys);
  queue.times = times;
  queue.keys = keys;
}

/** Indexes here are below the size by construction; the fallback is for the compiler alone. */
function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
