// Long work is a generator: it yields after every few milliseconds, so that its caller can let other work run in between.

/** Runs time-sliced work to its end without a pause. */
export function drain<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/** Maps the progress of one part, 0 to 1, to its stretch of the whole. */
export function* mapProgress<Result>(
  work: Generator<number, Result>,
  from: number,
  to: number,
): Generator<number, Result> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield from + (to - from) * slice.value;
  }
}

/** Reports one fixed progress for work that does not report its own. */
export function* withFixedProgress<Result>(
  work: Generator<unknown, Result>,
  progress: number,
): Generator<number, Result> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield progress;
  }
}
