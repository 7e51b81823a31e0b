import { describe, expect, test } from 'vitest';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { describeObstacle } from '#domain/engine/explain/describe-obstacle.ts';
import type { ContactId } from '#domain/ids.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { instant } from '#domain/schedule/instant.ts';
import { aCatalogue, listId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { start } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const contact: Contact = {
  id: 1 as ContactId,
  email: 'ada@example.com',
  subscription: 'Subscribed',
  fields: { COUNTRY: 'France' },
  listIds: [],
  preferenceIds: [],
  createdAt: instant(0),
  isSample: true,
  revision: 1,
};

/** What is said of the contact when they do not meet a rule. */
function describeSeen(rule: Rule): string {
  const id = segmentId(1);
  const catalogue = {
    ...aCatalogue(),
    segments: new Map([[id, { id, name: 'New subscribers', rule, revision: 1 }]]),
  };
  const context: WordsContext = { catalogue, now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
  return describeObstacle(
    { kind: 'ruleNotMet', at: TUESDAY_AT_TEN },
    { start: start().settings, contact },
    context,
  ).detail;
}

const isUk: Rule = { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'UK' };
const isVip: Rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' };
const onList: Rule = { kind: 'inList', listId: listId(1), isMember: true };

describe('[E34] a rule that a contact does not meet', () => {
  test.each([
    [
      [isUk],
      'At the next enrolment, on Tuesday 24 November at 10:00, they will not meet it. Daily at 09:00 · segment “New subscribers”: COUNTRY is “UK”. Their COUNTRY is “France”.',
    ],
    [
      [isUk, isVip],
      'At the next enrolment, on Tuesday 24 November at 10:00, they will not meet it. Daily at 09:00 · segment “New subscribers”: COUNTRY is “UK” and VIP is yes. Their COUNTRY is “France” and VIP is empty.',
    ],
    [
      [onList],
      'At the next enrolment, on Tuesday 24 November at 10:00, they will not meet it. Daily at 09:00 · segment “New subscribers”: on list “Newsletter”. They are not on list “Newsletter”.',
    ],
  ])('is shown beside what the contact has: %j', (rules, detail) => {
    expect(describeSeen({ kind: 'all', rules })).toBe(detail);
  });
});
