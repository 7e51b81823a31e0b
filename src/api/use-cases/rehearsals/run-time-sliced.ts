import type { ApiContext } from '#api/context/api-context.ts';
import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { later } from '#domain/schedule/instant.ts';
import { rehearsalEnded } from './rehearsal-problems.ts';

/** Shorter ones are done before anybody would look at how far they have come. */
const TOLD_FROM_MS = 300;
const TOLD_EACH_MS = 100;
/**
 * A browser makes each pause four milliseconds long, so one after every piece would cost a third of the time. Whoever waits
 * for an answer gets as much again: a request asks the database several times, and not each is to wait for the next pause.
 */
const WORKED_BEFORE_PAUSE_MS = 20;

export type UnderWay = {
  readonly isEnded: () => boolean;
  readonly isSomebodyWaiting: () => boolean;
};
type Outside = Pick<ApiContext, 'realNow' | 'publish'> & {
  /** Milliseconds of work, from whenever on. */
  readonly stopwatch?: () => number;
};

/** Runs a rehearsal to its end. Now and then the worker answers others, and every tab may hear how far it has come. */
export async function runTimeSliced<T>(
  { realNow, publish, stopwatch = () => performance.now() }: Outside,
  { rehearsalId, isEnded, isSomebodyWaiting }: UnderWay & { readonly rehearsalId: string },
  pieces: Iterator<number, T>,
): Promise<T> {
  let toldNext = later(realNow(), TOLD_FROM_MS);
  let resumed = stopwatch();
  for (;;) {
    if (isEnded()) throw rehearsalEnded();
    const piece = pieces.next();
    if (piece.done) return piece.value;
    if (stopwatch() - resumed < WORKED_BEFORE_PAUSE_MS) continue;
    const now = realNow();
    if (now >= toldNext) {
      publish({ type: 'rehearsalProgress', rehearsalId, share: piece.value });
      toldNext = later(now, TOLD_EACH_MS);
    }
    const paused = stopwatch();
    do {
      await yieldToEventLoop();
    } while (isSomebodyWaiting() && stopwatch() - paused < WORKED_BEFORE_PAUSE_MS);
    resumed = stopwatch();
  }
}
