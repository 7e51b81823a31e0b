/** The requests that are being answered, those that wait for storage among them. */
export type CallsUnderWay = {
  readonly count: () => number;
  readonly during: <T>(answer: () => Promise<T>) => Promise<T>;
};

export function trackCalls(): CallsUnderWay {
  let count = 0;
  return {
    count: () => count,
    during: async (answer) => {
      count += 1;
      try {
        return await answer();
      } finally {
        count -= 1;
      }
    },
  };
}
