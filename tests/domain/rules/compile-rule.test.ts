import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { ContactId, ListId } from '#domain/ids.ts';
import { compileRule, dependsOnDay } from '#domain/rules/compile-rule.ts';
import { countMatching, matchesRule } from '#domain/rules/count-matching.ts';
import type { FieldRule, Rule } from '#domain/rules/rule.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';
import { preferenceId } from '#tests/domain/builders/a-catalogue.ts';

const LONDON = { timeZone: 'Europe/London' };
const NOW = Date.parse('2026-06-15T12:00:00Z') as Instant;
const plainDate = (text: string) => text as PlainDate;

function aContact(fields: Record<string, FieldValue> = {}, listIds: number[] = []): Contact {
  return {
    id: 1 as ContactId,
    email: 'ada@example.com',
    subscription: 'Subscribed',
    fields,
    listIds: listIds as ListId[],
    preferenceIds: [],
    createdAt: NOW,
    isSample: false,
    revision: 1,
  };
}

const meets = (rule: Rule, value: FieldValue) => matchesRule(rule, aContact({ FIELD: value }), NOW, LONDON);
const field = 'FIELD';

describe('text', () => {
  test.each([
    ['is', 'GOLD', true],
    ['is', 'Gold member', false],
    ['isNot', 'Silver', true],
    ['isNot', 'gold', false],
    ['contains', 'a GOLDen one', true],
    ['contains', 'silver', false],
    ['doesNotContain', 'silver', true],
    ['doesNotContain', 'old gold', false],
    ['startsWith', 'Golden', true],
    ['startsWith', 'Old gold', false],
    ['endsWith', 'Old GOLD', true],
    ['endsWith', 'Golden', false],
  ] as const)('[A3] %s "gold", asked of %j: %s', (operator, value, expected) => {
    expect(meets({ kind: 'text', field, operator, value: 'gold' }, value)).toBe(expected);
  });
});

describe('number', () => {
  test.each([
    ['equals', 5, true],
    ['equals', 6, false],
    ['doesNotEqual', 6, true],
    ['doesNotEqual', 5, false],
    ['isGreaterThan', 6, true],
    ['isGreaterThan', 5, false],
    ['isLessThan', 4, true],
    ['isLessThan', 5, false],
  ] as const)('%s 5, asked of %d: %s', (operator, value, expected) => {
    expect(meets({ kind: 'number', field, operator, value: 5 }, value)).toBe(expected);
  });

  test.each([
    [1, true],
    [3, true],
    [0, false],
    [4, false],
  ])('[A4] between 1 and 3 has both ends in it: %d is %s', (value, expected) => {
    expect(meets({ kind: 'numberBetween', field, from: 1, to: 3 }, value)).toBe(expected);
  });
});

describe('date', () => {
  test.each([
    ['isOn', '2026-06-15', true],
    ['isOn', '2026-06-14', false],
    ['isBefore', '2026-06-14', true],
    ['isBefore', '2026-06-15', false],
    ['isAfter', '2026-06-16', true],
    ['isAfter', '2026-06-15', false],
  ] as const)('%s 2026-06-15, asked of %s: %s', (operator, value, expected) => {
    const rule: FieldRule = { kind: 'date', field, operator, value: plainDate('2026-06-15') };
    expect(meets(rule, value)).toBe(expected);
  });

  test.each([
    ['isWithinLastDays', '2026-06-15', true],
    ['isWithinLastDays', '2026-06-13', true],
    ['isWithinLastDays', '2026-06-12', false],
    ['isWithinLastDays', '2026-06-16', false],
    ['isWithinNextDays', '2026-06-15', true],
    ['isWithinNextDays', '2026-06-17', true],
    ['isWithinNextDays', '2026-06-18', false],
    ['isWithinNextDays', '2026-06-14', false],
    ['isMoreThanDaysAgo', '2026-06-12', true],
    ['isMoreThanDaysAgo', '2026-06-13', false],
  ] as const)('[A5] %s 2 days, asked of %s: %s', (operator, value, expected) => {
    expect(meets({ kind: 'days', field, operator, days: 2 }, value)).toBe(expected);
  });

  test('[A5] rules use the local day of the account as today', () => {
    const rule: Rule = { kind: 'days', field, operator: 'isWithinLastDays', days: 0 };
    const lateEvening = Date.parse('2026-06-15T23:30:00Z') as Instant;
    const contact = aContact({ FIELD: plainDate('2026-06-16') });
    expect(compileRule(rule, LONDON)(contact, lateEvening)).toBe(true);
    expect(compileRule(rule, { timeZone: 'UTC' })(contact, lateEvening)).toBe(false);
  });

  test('a value that is no day of the calendar meets no date rule', () => {
    expect(meets({ kind: 'date', field, operator: 'isAfter', value: plainDate('1990-01-01') }, 'soon')).toBe(
      false,
    );
  });
});

describe('yes or no', () => {
  test.each([
    ['isYes', true, true],
    ['isYes', false, false],
    ['isNo', false, true],
    ['isNo', true, false],
  ] as const)('%s, asked of %s: %s', (operator, value, expected) => {
    expect(meets({ kind: 'yesNo', field, operator }, value)).toBe(expected);
  });
});

describe('a preference', () => {
  test.each([
    [true, [3], true],
    [true, [4], false],
    [false, [4], true],
    [false, [3], false],
  ] as const)(
    'opted in %s, tested on a contact opted in to %j, gives %s',
    (isOptedIn, preferenceIds, expected) => {
      const contact = { ...aContact(), preferenceIds: preferenceIds.map(preferenceId) };
      const rule: Rule = { kind: 'preference', preferenceId: preferenceId(3), isOptedIn };
      expect(matchesRule(rule, contact, NOW, LONDON)).toBe(expected);
    },
  );
});

describe('a value that is missing', () => {
  test.each<FieldRule>([
    { kind: 'text', field, operator: 'isNot', value: 'gold' },
    { kind: 'text', field, operator: 'doesNotContain', value: 'gold' },
    { kind: 'text', field, operator: 'startsWith', value: '' },
    { kind: 'number', field, operator: 'doesNotEqual', value: 5 },
    { kind: 'number', field, operator: 'isLessThan', value: 5 },
    { kind: 'numberBetween', field, from: -1, to: 1 },
    { kind: 'date', field, operator: 'isBefore', value: plainDate('2026-06-15') },
    { kind: 'days', field, operator: 'isMoreThanDaysAgo', days: 1 },
    { kind: 'yesNo', field, operator: 'isNo' },
    { kind: 'emptiness', field, operator: 'isNotEmpty' },
  ])('[A1] does not meet $kind $operator', (rule) => {
    expect(meets(rule, null)).toBe(false);
  });

  test('[A1] counts as empty', () => {
    const rule: Rule = { kind: 'emptiness', field, operator: 'isEmpty' };
    expect([meets(rule, null), meets(rule, 0), meets(rule, false), meets(rule, 'x')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('[A2] includes a text without characters', () => {
    expect(meets({ kind: 'emptiness', field, operator: 'isEmpty' }, '')).toBe(true);
    expect(meets({ kind: 'text', field, operator: 'isNot', value: 'gold' }, '')).toBe(false);
  });

  test('[A1] includes a field with the name of an inherited property', () => {
    const rule: Rule = { kind: 'emptiness', field: 'constructor', operator: 'isNotEmpty' };
    expect(matchesRule(rule, aContact(), NOW, LONDON)).toBe(false);
  });
});

describe('lists and groups', () => {
  const inSeven: Rule = { kind: 'inList', listId: 7 as ListId, isMember: true };
  const notInSeven: Rule = { kind: 'inList', listId: 7 as ListId, isMember: false };
  const isGold: Rule = { kind: 'text', field, operator: 'is', value: 'gold' };
  const gold = aContact({ FIELD: 'Gold' });
  const goldInSeven = aContact({ FIELD: 'Gold' }, [7]);

  test('a contact is on a list or is not', () => {
    expect(matchesRule(inSeven, goldInSeven, NOW, LONDON)).toBe(true);
    expect(matchesRule(inSeven, gold, NOW, LONDON)).toBe(false);
    expect(matchesRule(notInSeven, gold, NOW, LONDON)).toBe(true);
  });

  test('groups nest', () => {
    const rule: Rule = { kind: 'all', rules: [isGold, { kind: 'any', rules: [inSeven, inSeven] }] };
    expect(countMatching(rule, [gold, goldInSeven, aContact({}, [7])], NOW, LONDON)).toBe(1);
  });

  test('[A6] an empty "all of" is met by everyone, an empty "any of" by no one', () => {
    expect(matchesRule({ kind: 'all', rules: [] }, gold, NOW, LONDON)).toBe(true);
    expect(matchesRule({ kind: 'any', rules: [] }, gold, NOW, LONDON)).toBe(false);
  });

  test('only rules that count days depend on the day', () => {
    const days: Rule = { kind: 'days', field, operator: 'isWithinLastDays', days: 2 };
    expect(dependsOnDay({ kind: 'any', rules: [isGold, { kind: 'all', rules: [days] }] })).toBe(true);
    expect(dependsOnDay({ kind: 'any', rules: [isGold, inSeven] })).toBe(false);
  });
});
