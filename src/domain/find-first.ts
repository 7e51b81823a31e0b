/**
 * Where the first value of an ordered column is that satisfies the predicate, from an index on; the column's length when
 * none does. Binary search: once a value satisfies it, all that follow must too.
 */
export function findFirst(
  column: ArrayLike<number>,
  predicate: (value: number) => boolean,
  from = 0,
): number {
  let low = from;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (predicate(column[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
