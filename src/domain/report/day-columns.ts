/** Counts by day: a column for each thing that is counted, a row for each day of the period. */
export type DayColumns = {
  readonly enrolled: Int32Array;
  readonly finished: Int32Array;
  readonly sent: Int32Array;
  readonly opened: Int32Array;
  readonly clicked: Int32Array;
};

export function createDayColumns(days: number): DayColumns {
  const length = Math.max(0, days);
  return {
    enrolled: new Int32Array(length),
    finished: new Int32Array(length),
    sent: new Int32Array(length),
    opened: new Int32Array(length),
    clicked: new Int32Array(length),
  };
}
