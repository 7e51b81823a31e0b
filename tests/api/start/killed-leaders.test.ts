import { expect, test } from 'vitest';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { killedLeaders } from '#tests/drivers/killed-leaders.ts';

test('[ROB-8] an engine killed 5 times among three tabs never runs twice at once, and repeats or skips nothing', async () => {
  const { mostAtOnce, differing, slowestTakeOver } = await killedLeaders(diceOf(81_124), 5);
  expect({ mostAtOnce, differing }).toEqual({ mostAtOnce: 1, differing: [] });
  expect(slowestTakeOver).toBeGreaterThan(0);
});
