import { findContactIndex, type Population } from '#domain/engine/population/population.ts';
import type { PopulationTest } from '#domain/engine/population/population-test.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';

/**
 * [E5] For the limit "whenNewlyMet": whom the schedule has enrolled because of a segment rule, and who has met the rule ever
 * since. It is looked at when it matters: at a slot, and before and after a contact changes.
 */
export type RuleUse = {
  readonly test: PopulationTest;
  /** By contact index: the local day up to which the contact is known to have met the rule, or UNUSED. */
  readonly metUntil: Int32Array;
  isChanged: boolean;
};

const UNUSED = -(2 ** 31);

type Stored = Pick<StoredRun, 'metRule' | 'metUntil'>;

export function loadRuleUse(
  test: PopulationTest,
  { metRule, metUntil }: Stored,
  population: Population,
): RuleUse {
  const use: RuleUse = { test, metUntil: new Int32Array(population.size).fill(UNUSED), isChanged: false };
  for (const [row, id] of metRule.entries()) {
    const index = findContactIndex(population, id);
    if (index >= 0) use.metUntil[index] = metUntil[row] ?? UNUSED;
  }
  return use;
}

export function copyRuleUse(use: RuleUse, test: PopulationTest): RuleUse {
  return { test, metUntil: use.metUntil.slice(), isChanged: false };
}

/** By ascending id. */
export function getStoredUse({ metUntil }: RuleUse, { size, ids }: Population): Stored {
  const used: number[] = [];
  for (let index = 0; index < size; index++) if (metUntil[index] !== UNUSED) used.push(index);
  return {
    metRule: Int32Array.from(used, (index) => ids[index] ?? 0),
    metUntil: Int32Array.from(used, (index) => metUntil[index] ?? 0),
  };
}

export function noteUse(use: RuleUse, contact: number, today: number): void {
  use.metUntil[contact] = today;
  use.isChanged = true;
}

export function isUsed({ metUntil }: RuleUse, contact: number): boolean {
  return metUntil[contact] !== UNUSED;
}

/** Whether the rule was used for the contact and has been met ever since, as far as the contact is as they were. */
export function hasMetSinceUse(use: RuleUse, contact: number, today: number): boolean {
  const { test, metUntil } = use;
  const known = metUntil[contact] ?? UNUSED;
  if (known === UNUSED) return false;
  const isMet = isMetFrom(test.dependsOnDay ? known : today, today, (day) => test.isMet(contact, day));
  if (isMet && (known === today || !test.dependsOnDay)) return true;
  metUntil[contact] = isMet ? today : UNUSED;
  use.isChanged = true;
  return isMet;
}

/** Whether a test holds on all days after one that is known, and today in any case. */
export function isMetFrom(known: number, today: number, isMet: (day: number) => boolean): boolean {
  for (let day = Math.min(known + 1, today); day <= today; day++) if (!isMet(day)) return false;
  return true;
}
