/** Draws that a seed decides: the same seed, the same account, for ever. */
export type Dice = {
  readonly below: (limit: number) => number;
  readonly chance: (likelihood: number) => boolean;
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
};

export function diceOf(seed: number): Dice {
  let state = seed | 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (likelihood) => next() < likelihood,
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}
