import { useState } from 'react';

export type Opening<T> = {
  /** What was asked last: a dialog that closes keeps showing it until it is gone from the screen. */
  readonly asked: T | null;
  /** Another number each time it opens: as a key, it gives a dialog a fresh start. */
  readonly count: number;
};

/** Remembers what a dialog was opened for. */
export function useOpening<T>(asked: T | null): Opening<T> {
  const [before, setBefore] = useState<T | null>(null);
  const [opening, setOpening] = useState<Opening<T>>({ asked: null, count: 0 });
  if (asked === before) return opening;
  setBefore(asked);
  if (asked === null) return opening;
  const next = { asked, count: before === null ? opening.count + 1 : opening.count };
  setOpening(next);
  return next;
}
