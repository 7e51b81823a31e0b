import { importEnded } from './file-refusals.ts';

/** What a long import asks now and then. */
export type UnderWay = {
  /** Throws once it was called off: what its transaction did is then taken back. */
  readonly stopIfEnded: () => void;
};

export type ImportsUnderWay = {
  readonly during: <T>(id: string, work: (underWay: UnderWay) => Promise<T>) => Promise<T>;
  readonly end: (id: string) => void;
};

/** What runs in this worker, to be called off from outside. */
export function trackImports(): ImportsUnderWay {
  const running = new Set<string>();
  const ended = new Set<string>();
  return {
    during: async (id, work) => {
      running.add(id);
      try {
        return await work({
          stopIfEnded: () => {
            if (ended.has(id)) throw importEnded();
          },
        });
      } finally {
        running.delete(id);
        ended.delete(id);
      }
    },
    end: (id) => {
      if (running.has(id)) ended.add(id);
    },
  };
}
