/** Work that tells the share it has done, 0 to 1, as a part of a whole: from one share of that to another. */
export function* partOf<Result>(
  work: Generator<number, Result>,
  from: number,
  to: number,
): Generator<number, Result> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    yield from + (to - from) * piece.value;
  }
}

/** Work that can't tell what share it has done: the whole stands at one meanwhile. */
export function* standing<Result>(
  work: Generator<unknown, Result>,
  share: number,
): Generator<number, Result> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    yield share;
  }
}
