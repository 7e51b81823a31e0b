import { compileForDay, dependsOnDay } from '#domain/rules/compile-rule.ts';
import { createNextDayFinder } from '#domain/rules/next-day-met.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Population } from './population.ts';

/** Whether the contact with an index meets something on a local day. */
export type PopulationTest = {
  readonly isMet: (contact: number, today: number) => boolean;
  /** The answer may be another one tomorrow although nobody changed the contact. */
  readonly dependsOnDay: boolean;
  /** The first local day, from one on, on which it can be met if nobody changes the contact; Infinity = never. */
  readonly nextDay: (contact: number, from: number) => number;
};

/** Whom a slot takes who meets a start rule on a local day. */
export type EnrolmentTest = PopulationTest & {
  /** A date rule: it is met on one day, and a slot takes all days since the one before it. */
  readonly takesDaysSince: boolean;
};

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/**
 * A rule over a population. What does not depend on the day is worked out once for each contact, and again when the
 * contact has changed. A deleted contact meets nothing.
 */
export function compilePopulationTest(rule: Rule, population: Population): PopulationTest {
  const test = compileForDay(rule);
  if (dependsOnDay(rule)) {
    const dayOfNext = createNextDayFinder(rule);
    return {
      dependsOnDay: true,
      isMet: (index, today) => {
        const contact = population.contacts[index];
        return contact ? test(contact, today) : false;
      },
      nextDay: (index, from) => {
        const contact = population.contacts[index];
        return contact ? dayOfNext(contact, from) : Number.POSITIVE_INFINITY;
      },
    };
  }
  const known = new Uint8Array(population.size);
  population.forget.push((contact) => {
    known[contact] = UNKNOWN;
  });
  const isMet = (index: number) => {
    if (known[index] === UNKNOWN) {
      const contact = population.contacts[index];
      known[index] = contact && test(contact, 0) ? YES : NO;
    }
    return known[index] === YES;
  };
  return {
    dependsOnDay: false,
    isMet,
    nextDay: (index, from) => (isMet(index) ? from : Number.POSITIVE_INFINITY),
  };
}

/** The first local day that a slot takes. */
export function getFirstDayTaken(
  { takesDaysSince }: EnrolmentTest,
  daysDoneUntil: number,
  today: number,
): number {
  return takesDaysSince ? Math.min(daysDoneUntil + 1, today) : today;
}

export const NOBODY: PopulationTest = {
  dependsOnDay: false,
  isMet: () => false,
  nextDay: () => Number.POSITIVE_INFINITY,
};
