import { expect, test } from 'vitest';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { brokenLayoutRules } from './broken-layout-rules.ts';
import { randomProgram } from './random-programs.ts';

const PROGRAMS = 40;

/** `tests/long/layout.test.ts` does more of the same, and compares crossings with another layout. */
test(`[D10] ${PROGRAMS} random programs: nothing covered, steps below those before, branches in order, still when tidied again`, () => {
  const faults = Array.from({ length: PROGRAMS }, (_, seed) => {
    const { name, design } = randomProgram(seed);
    return brokenLayoutRules(design, diceOf(seed)).map((fault) => `${name}: ${fault}`);
  });
  expect(faults.flat()).toEqual([]);
});
