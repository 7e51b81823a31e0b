import { describe, expect, test } from 'vitest';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { interleavedEdits } from '#tests/drivers/interleaved-edits.ts';
import { killedLeaders } from '#tests/drivers/killed-leaders.ts';

const SEED = 70_712;

describe('many tabs', () => {
  test('[ROB-7] lose none of 1,000 interleaved edits of two', async () => {
    const { answers, expected, accepted, stored, revisions, current, slowest } = await interleavedEdits(
      diceOf(SEED),
      1_000,
    );
    console.log(
      `two tabs: seed ${SEED}, ${answers.length} saves, ${accepted.length} accepted, slowest ${slowest.toFixed(0)} ms`,
    );
    expect(answers).toEqual(expected);
    expect(stored).toEqual(accepted);
    expect(revisions).toEqual([current, current, current]);
    expect(slowest).toBeLessThan(1_000);
  });

  test('[ROB-8] never run two engines at once over 100 kills, and start the next within a second', async () => {
    const { kills, mostAtOnce, slowestTakeOver, differing } = await killedLeaders(diceOf(SEED), 100);
    console.log(`leaders: seed ${SEED}, ${kills} kills, slowest take-over ${slowestTakeOver.toFixed(0)} ms`);
    expect({ kills, mostAtOnce, differing }).toEqual({ kills: 100, mostAtOnce: 1, differing: [] });
    expect(slowestTakeOver).toBeLessThan(1_000);
  });
});
