/** A column whose length is not known beforehand, without an object for each number. */
export function createGrowingColumn() {
  let values = new Float64Array(256);
  let size = 0;
  return {
    push(value: number): void {
      if (size === values.length) {
        const longer = new Float64Array(size * 2);
        longer.set(values);
        values = longer;
      }
      values[size++] = value;
    },
    /** Smallest first. */
    sorted: (): Float64Array => values.slice(0, size).sort(),
  };
}

/** [P2] The smallest value that at least this share of all do not exceed; null of none. */
export function findQuantile(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
