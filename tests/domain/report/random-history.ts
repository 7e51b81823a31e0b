import { advance } from '#domain/engine/advance.ts';
import type { StepBlock } from '#domain/engine/records/stored.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';
import { randomAccount } from '#tests/domain/engine/random-account.ts';

/** What a random account has stored after it ran for a while, with one of its programs edited in between. */
export function randomHistory(seed: number) {
  const random = randomAccount(seed);
  const account = accountInMemory(random);
  const steps: StepBlock[] = [];
  const run = (until: Instant) => {
    const changes = advance(account.load(), until, { maxSteps: Number.POSITIVE_INFINITY });
    account.store(changes);
    steps.push(...changes.stepBlocks);
  };
  for (const program of random.programs) account.activate(program);
  run(random.restFrom);
  for (const programId of random.edited.keys()) account.deactivate(programId);
  account.edit(random.contactsAfter);
  run(random.restUntil);
  for (const program of random.edited.values()) account.activate(program);
  run(random.until);
  const { programs, messages } = account.input();
  return { random, programs, messages, steps, until: random.until };
}
