import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import type { EnrolmentRule } from '#domain/nodes/start.ts';
import { getDayOfValue } from '#domain/rules/match-value.ts';
import { findNextAnniversary, isAnniversary } from '#domain/schedule/anniversary.ts';
import { getDayShift } from '#domain/schedule/date-rule.ts';
import type { Population } from './population.ts';
import { compilePopulationTest, type EnrolmentTest, NOBODY, type PopulationTest } from './population-test.ts';

type Surroundings = {
  readonly population: Population;
  readonly catalogue: Catalogue;
};
const NEVER = Number.POSITIVE_INFINITY;
/** No day at all; without a date it is not a number. */
const UNREAD = Number.NEGATIVE_INFINITY;

type DateRule = Extract<EnrolmentRule, { readonly kind: 'dateField' }>;

/** Who meets the rule of a start node. Without a rule, or when its segment is gone, nobody does. */
export function compileEnrolmentTest(rule: EnrolmentRule | null, surroundings: Surroundings): EnrolmentTest {
  if (rule?.kind === 'dateField') return { ...compileDateTest(rule, surroundings), takesDaysSince: true };
  const segment = rule && surroundings.catalogue.segments.get(rule.segmentId);
  const test = segment ? compilePopulationTest(segment.rule, surroundings.population) : NOBODY;
  return { ...test, takesDaysSince: false };
}

/** [E4] Met on one local day: a number of days before or after the date in the field, or its anniversary. */
function compileDateTest(rule: DateRule, { population }: Surroundings): PopulationTest {
  const shift = getDayShift(rule);
  const getDay = (contact: Contact | null | undefined) =>
    contact ? getDayOfValue(getFieldValue(contact, rule.field)) : Number.NaN;
  // Read when first needed: reading all of them here would block everything else.
  const days = new Float64Array(population.size).fill(UNREAD);
  population.forget.push((contact) => {
    days[contact] = UNREAD;
  });
  const dayAt = (contact: number) => {
    const known = days[contact] ?? Number.NaN;
    if (known !== UNREAD) return known;
    const read = getDay(population.contacts[contact]);
    days[contact] = read;
    return read;
  };
  if (rule.isAnniversary) {
    return {
      dependsOnDay: true,
      isMet: (contact, today) => isAnniversary(today - shift, dayAt(contact)),
      nextDay: (contact, from) => {
        const day = dayAt(contact);
        return Number.isNaN(day) ? NEVER : findNextAnniversary(from - shift, day) + shift;
      },
    };
  }
  return {
    dependsOnDay: true,
    isMet: (contact, today) => dayAt(contact) === today - shift,
    nextDay: (contact, from) => {
      const day = dayAt(contact) + shift;
      // Without a date it is not a number, and never comes.
      return day >= from ? day : NEVER;
    },
  };
}
