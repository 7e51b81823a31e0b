import { expect, test } from 'vitest';
import { addMoments, countUpTo, createSortedMoments, findFirstAfter } from '#domain/report/sorted-moments.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';

test('counts like a plain list, however the moments came in', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dice = diceOf(seed);
    const moments = createSortedMoments();
    const plain: number[] = [];
    for (let batch = 0; batch < 30; batch++) {
      const added = Array.from({ length: dice.below(20) }, () => dice.below(500));
      addMoments(moments, added);
      plain.push(...added);
      const at = dice.below(520) - 10;
      const later = plain.filter((moment) => moment > at);
      expect([countUpTo(moments, at), findFirstAfter(moments, at)]).toEqual([
        plain.length - later.length,
        Math.min(...later),
      ]);
    }
    expect(moments.runs.length).toBeLessThan(12);
  }
});
