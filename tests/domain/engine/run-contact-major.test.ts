import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import type { LogLevel } from '#domain/engine/records/step-log.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { accountInMemory } from './account-in-memory.ts';
import { diceOf } from './dice.ts';
import { type RandomAccount, randomAccount } from './random-account.ts';
import { randomActingAccount } from './random-acting-account.ts';

const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** What a world tells of its programs, of its changed and deleted contacts and of what comes next, at some cuts of the way. */
function toldBy(kept: LogLevel, random: RandomAccount): unknown[] {
  const account = accountInMemory(random);
  for (const program of random.programs) account.activate(program);
  const world = createWorld(account.input(), kept);
  const dice = diceOf(random.seed + 1);
  const cuts = [1, 2, 3].map(() => random.from + dice.below(random.until - random.from));
  return [...cuts.toSorted((one, other) => one - other), random.until].map((cut) => {
    const changes = advance(world, cut as Instant, { maxSteps: Number.POSITIVE_INFINITY });
    const { until, isDone, nextDueAt, contacts } = changes;
    const deleted = changes.deletedContacts.toSorted((one, other) => one.id - other.id);
    // Outcomes are numbered as they come up.
    const runs = changes.runs.map((run) => ({ ...run, outcomes: run.outcomes.toSorted() }));
    return { until, isDone, nextDueAt, contacts, deleted, runs };
  });
}

const kinds = [
  ['accounts', randomAccount],
  ['accounts whose programs change contacts', randomActingAccount],
] as const;

describe('a contact-major simulation', () => {
  test.each(kinds)(
    '[E2] ends as the run in order does, in 200 random %s',
    { timeout: 120_000 },
    (_, account) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const random = account(seed);
          expect(toldBy('counts', random)).toEqual(toldBy('everything', random));
        }),
        { numRuns: 200, seed: 20_261_128 },
      );
    },
  );
});
