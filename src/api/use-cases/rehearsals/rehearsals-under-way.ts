import { idTaken, rehearsalEnded } from './rehearsal-problems.ts';

export type RehearsalsUnderWay = {
  readonly count: () => number;
  /** Answers as the work does, or refuses at once when the rehearsal is ended; the work then stops where it looks. */
  readonly during: <T>(id: string, work: (isEnded: () => boolean) => Promise<T>) => Promise<T>;
  readonly end: (id: string) => void;
};

/** So many that are called off before they have begun are remembered. */
const MOST_AHEAD = 100;

/** What runs in this worker, to be called off from outside. */
export function trackRehearsals(): RehearsalsUnderWay {
  const endings = new Map<string, () => void>();
  // A body takes longer to read than no body: the end may be there before the beginning.
  const endedAhead = new Set<string>();

  return {
    count: () => endings.size,
    during: async (id, work) => {
      if (endedAhead.delete(id)) throw rehearsalEnded();
      if (endings.has(id)) throw idTaken();
      let isEnded = false;
      const ended = new Promise<never>((_resolve, reject) => {
        endings.set(id, () => {
          isEnded = true;
          reject(rehearsalEnded());
        });
      });
      try {
        return await Promise.race([work(() => isEnded), ended]);
      } finally {
        endings.delete(id);
      }
    },
    end: (id) => {
      const ending = endings.get(id);
      if (ending) return ending();
      endedAhead.add(id);
      const [oldest] = endedAhead;
      if (endedAhead.size > MOST_AHEAD && oldest !== undefined) endedAhead.delete(oldest);
    },
  };
}
