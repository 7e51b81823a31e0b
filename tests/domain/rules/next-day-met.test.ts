import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import { compileForDay } from '#domain/rules/compile-rule.ts';
import { createNextDayFinder } from '#domain/rules/next-day-met.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { toPlainDate } from '#domain/schedule/plain-date.ts';

const TODAY = 20_781;
const HORIZON = 80;

const aDay = fc.integer({ min: TODAY - 30, max: TODAY + 30 });
const aField = fc.constantFrom('JOINED', 'RENEWED');

const daysRule: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constant('days' as const),
  field: aField,
  operator: fc.constantFrom('isWithinLastDays', 'isWithinNextDays', 'isMoreThanDaysAgo'),
  days: fc.integer({ min: 0, max: 20 }),
});
const fixedRule: fc.Arbitrary<Rule> = fc.constantFrom<Rule>(
  { kind: 'text', field: 'TIER', operator: 'is', value: 'gold' },
  { kind: 'emptiness', field: 'JOINED', operator: 'isEmpty' },
);
const { rule: anyRule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    daysRule,
    fixedRule,
    fc.record({ kind: fc.constantFrom('all', 'any'), rules: fc.array(tie('rule'), { maxLength: 3 }) }),
  ),
}));

const aContact = fc
  .record({ JOINED: fc.option(aDay), RENEWED: fc.option(aDay), TIER: fc.constantFrom('gold', 'silver') })
  .map(
    ({ JOINED, RENEWED, TIER }): Contact => ({
      id: 1 as ContactId,
      email: 'ada@example.com',
      subscription: 'Subscribed',
      fields: {
        JOINED: JOINED === null ? null : toPlainDate(JOINED),
        RENEWED: RENEWED === null ? null : toPlainDate(RENEWED),
        TIER,
      },
      listIds: [],
      preferenceIds: [],
      createdAt: 0 as Instant,
      isSample: false,
      revision: 1,
    }),
  );

describe('the next day on which a contact meets a rule', () => {
  test('[A5][A6] is the first of all days on which they do, for 5,000 rules', () => {
    fc.assert(
      fc.property(anyRule, aContact, (rule, contact) => {
        const isMet = compileForDay(rule);
        const days = Array.from({ length: HORIZON }, (_, ahead) => TODAY + ahead);
        const first = days.find((day) => isMet(contact, day)) ?? Number.POSITIVE_INFINITY;
        expect(createNextDayFinder(rule)(contact, TODAY)).toBe(first);
      }),
      { numRuns: 5_000, seed: 20_261_128 },
    );
  });
});
