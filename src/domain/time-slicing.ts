/** Does in one go what could be done in pieces. */
export function atOnce<Result>(pieces: Generator<unknown, Result>): Result {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
