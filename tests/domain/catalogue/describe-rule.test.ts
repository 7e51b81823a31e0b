import { describe, expect, test } from 'vitest';
import { describeRule, describeRuleAsClause } from '#domain/catalogue/describe-rule.ts';
import type { LeafRule, Rule } from '#domain/rules/rule.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { aCatalogue, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';

const CATALOGUE = aCatalogue();
const day = '2026-11-24' as PlainDate;
const onList: Rule = { kind: 'inList', listId: listId(1), isMember: true };
const isUk: Rule = { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'UK' };
const isVip: Rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' };

describe('[N7] a test in words', () => {
  test.each<readonly [LeafRule, string, string]>([
    [
      { kind: 'text', field: 'CITY', operator: 'is', value: 'Bath' },
      'CITY is “Bath”',
      'their CITY is “Bath”',
    ],
    [
      { kind: 'text', field: 'CITY', operator: 'isNot', value: 'Bath' },
      'CITY is not “Bath”',
      'their CITY is not “Bath”',
    ],
    [
      { kind: 'text', field: 'CITY', operator: 'doesNotContain', value: 'x' },
      'CITY does not contain “x”',
      'their CITY does not contain “x”',
    ],
    [
      { kind: 'text', field: 'CITY', operator: 'startsWith', value: 'B' },
      'CITY starts with “B”',
      'their CITY starts with “B”',
    ],
    [
      { kind: 'number', field: 'AGE', operator: 'doesNotEqual', value: 1_000 },
      'AGE does not equal 1,000',
      'their AGE does not equal 1,000',
    ],
    [
      { kind: 'numberBetween', field: 'AGE', from: 18, to: 30 },
      'AGE is between 18 and 30',
      'their AGE is between 18 and 30',
    ],
    [
      { kind: 'date', field: 'JOINED', operator: 'isBefore', value: day },
      'JOINED is before 24 November 2026',
      'their JOINED is before 24 November 2026',
    ],
    [
      { kind: 'days', field: 'JOINED', operator: 'isMoreThanDaysAgo', days: 1 },
      'JOINED is more than 1 day ago',
      'their JOINED is more than 1 day ago',
    ],
    [
      { kind: 'days', field: 'JOINED', operator: 'isWithinLastDays', days: 2 },
      'JOINED is within the last 2 days',
      'their JOINED is within the last 2 days',
    ],
    [
      { kind: 'emptiness', field: 'CITY', operator: 'isNotEmpty' },
      'CITY is not empty',
      'their CITY is not empty',
    ],
    [
      { kind: 'inList', listId: listId(1), isMember: false },
      'not on list “Newsletter”',
      'they are not on list “Newsletter”',
    ],
    [
      { kind: 'inList', listId: listId(9), isMember: true },
      'on list 9 (deleted)',
      'they are on list 9 (deleted)',
    ],
    [
      { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: true },
      'opted in to “Product news”',
      'they are opted in to “Product news”',
    ],
  ])('%j', (rule, label, clause) => {
    expect([describeRule(rule, CATALOGUE), describeRuleAsClause(rule, CATALOGUE)]).toEqual([label, clause]);
  });
});

test('[N7] groups inside groups are in brackets', () => {
  const rule: Rule = { kind: 'all', rules: [onList, { kind: 'any', rules: [isUk, isVip] }] };
  expect([describeRule(rule, CATALOGUE), describeRuleAsClause(rule, CATALOGUE)]).toEqual([
    'on list “Newsletter” and (COUNTRY is “UK” or VIP is yes)',
    'they are on list “Newsletter” and (their COUNTRY is “UK” or their VIP is yes)',
  ]);
});
