import { advance } from '#domain/engine/advance.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { type AccountInMemory, accountInMemory } from './account-in-memory.ts';
import type { Dice } from './dice.ts';
import { naiveEngine } from './naive-engine.ts';
import type { RandomAccount } from './random-account.ts';

/** How a stretch of time is run: in one go, or cut. */
export type Runner = (account: AccountInMemory, from: Instant, until: Instant) => void;

export const inOneGo: Runner = (account, _from, until) => account.run(until);

/** Cut at random moments and after random numbers of steps, with the world loaded anew at every other cut. */
export function inPieces(dice: Dice): Runner {
  return (account, from, until) => {
    const cuts = Array.from({ length: dice.below(5) }, () => from + dice.below(until - from));
    let world = account.load();
    for (const cut of [...cuts.sort((one, other) => one - other), until]) {
      let isDone = false;
      while (!isDone) {
        const changes = advance(world, cut as Instant, { maxSteps: 1 + dice.below(9) });
        account.store(changes);
        isDone = changes.isDone;
        if (dice.chance(0.5)) world = account.load();
      }
    }
  };
}

export function runByProduct(account: RandomAccount, run: Runner) {
  const stored = accountInMemory(account);
  for (const program of account.programs) stored.activate(program);
  run(stored, account.from, account.restFrom);
  for (const programId of account.edited.keys()) stored.deactivate(programId);
  stored.edit(account.contactsAfter);
  run(stored, account.restFrom, account.restUntil);
  activateAgain(stored, account);
  run(stored, account.restUntil, account.until);
  return stored.outcome();
}

/** The programs that rested, after what was done to them meanwhile. */
export function activateAgain(stored: AccountInMemory, { edited, actsAtRest }: RandomAccount): void {
  for (const [programId, program] of edited) {
    stored.activateAgain(program, actsAtRest.get(programId) ?? []);
  }
}

export function runByNaiveEngine(account: RandomAccount) {
  const engine = naivelyActivatedAgain(account);
  engine.run(account.until);
  return engine.outcome();
}

/** At the moment when the programs that rested have been activated again. */
export function naivelyActivatedAgain(account: RandomAccount) {
  const engine = naiveEngine(account);
  for (const program of account.programs) engine.activate(program, account.from);
  engine.run(account.restFrom);
  for (const programId of account.edited.keys()) engine.deactivate(programId);
  engine.edit(account.contactsAfter, account.restFrom);
  engine.run(account.restUntil);
  for (const [programId, program] of account.edited) {
    engine.activate(program, account.restUntil, account.actsAtRest.get(programId));
  }
  return engine;
}
