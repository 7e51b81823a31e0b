import { expect, test } from 'vitest';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { interleavedEdits } from '#tests/drivers/interleaved-edits.ts';

const SEED = 70_711;

test('[ROB-7] 80 interleaved edits of two tabs lose none, refuse stale ones with 412, and notify every tab', async () => {
  const { answers, expected, accepted, stored, revisions, current } = await interleavedEdits(
    diceOf(SEED),
    80,
  );
  expect(answers).toEqual(expected);
  expect(stored).toEqual(accepted);
  expect(revisions).toEqual([current, current, current]);
  expect(new Set(answers)).toEqual(new Set([200, 412]));
});
