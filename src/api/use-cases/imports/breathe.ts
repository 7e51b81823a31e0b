/** Rows read between two pauses: some ten milliseconds of work. */
export const ROWS_BETWEEN_BREATHS = 5_000;

/** Lets the worker answer other calls. Never inside a transaction, which would end. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
