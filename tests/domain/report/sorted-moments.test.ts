import { expect, test } from 'vitest';
import { addMoments, countUpTo, createSortedMoments, findFirstAfter } from '#domain/report/sorted-moments.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

test.each(SEEDS)('counts like a plain list, in whatever order moments come, seed %d', (seed) => {
  const dice = diceOf(seed);
  const moments = createSortedMoments();
  const plain: number[] = [];
  const found: [number, number][] = [];
  const expected: [number, number][] = [];
  for (let batch = 0; batch < 30; batch++) {
    const added = Array.from({ length: dice.below(20) }, () => dice.below(500));
    addMoments(moments, added);
    plain.push(...added);
    const at = dice.below(520) - 10;
    const later = plain.filter((moment) => moment > at);
    found.push([countUpTo(moments, at), findFirstAfter(moments, at)]);
    expected.push([plain.length - later.length, Math.min(...later)]);
  }
  expect(found).toEqual(expected);
  expect(moments.runs.length).toBeLessThan(12);
});
