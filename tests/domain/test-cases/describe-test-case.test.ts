import { expect, test } from 'vitest';
import { describeTestCase, getTestCaseTitle } from '#domain/test-cases/describe-test-case.ts';
import { describeGaps } from '#domain/test-cases/describe-verdict.ts';
import { findGaps } from '#domain/test-cases/gaps.ts';
import { campaignId, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';
import { nodeId } from '#tests/domain/builders/a-design.ts';
import { aGround, aPerson, aScript, WELCOME, wordsOf } from './a-test-case.ts';

const ground = aGround(WELCOME);
const words = wordsOf(ground);

test('[X8] a case without a name reads as a person would say it', () => {
  const script = aScript({
    person: aPerson({
      subscription: 'Suppressed',
      fields: { COUNTRY: 'UK', VIP: true, AGE: null },
      listIds: [listId(1)],
      preferenceIds: [preferenceId(1)],
    }),
    reactions: [
      { kind: 'opens', campaignId: campaignId(1), afterHours: 2 },
      { kind: 'ignores', campaignId: campaignId(2) },
      { kind: 'clicks', campaignId: campaignId(3), afterHours: 0, link: null },
    ],
    expectations: [
      { kind: 'gets', campaignId: campaignId(2), withinDays: 3 },
      { kind: 'neverGets', campaignId: campaignId(4), withinDays: 1 },
      { kind: 'comesTo', nodeId: nodeId('opened'), withinDays: 1 },
      { kind: 'leaves', outcome: 'Engaged', withinDays: 4 },
    ],
  });
  expect(describeTestCase(script, words)).toBe(
    'A suppressed contact with COUNTRY “UK” and VIP yes, on list “Newsletter”, opted in to “Product news”, who opens “Welcome 1” after 2 hours without clicking, does not open “Welcome 2” and opens “Welcome 3 - last call” and clicks the first link, gets “Welcome 2” within 3 days, does not get “Birthday treat” within 1 day, reaches Decision ‘Opened “Welcome 1” within 2 days’ within 1 day and leaves with “Engaged” within 4 days',
  );
  expect(describeTestCase(aScript(), words)).toBe('A contact gets “Welcome 1” within 1 day');
  expect(getTestCaseTitle({ name: ' ', ...aScript() }, words)).toBe(
    'A contact gets “Welcome 1” within 1 day',
  );
  expect(getTestCaseTitle({ name: 'Greeted', ...aScript() }, words)).toBe('Greeted');
});

test('[X8] one thing about the contact needs no commas', () => {
  const person = aPerson({ subscription: 'Unsubscribed', listIds: [listId(1)] });
  expect(describeTestCase(aScript({ person }), words)).toBe(
    'An unsubscribed contact on list “Newsletter” gets “Welcome 1” within 1 day',
  );
});

test('[X7] a case that cannot run says why', () => {
  const script = aScript({
    person: aPerson({ fields: { AGE: 'old' }, listIds: [listId(9)] }),
    reactions: [{ kind: 'clicks', campaignId: campaignId(1), afterHours: 0, link: 'https://old.example' }],
    expectations: [{ kind: 'comesTo', nodeId: nodeId('gone'), withinDays: 1 }],
  });
  expect(describeGaps(findGaps(script, ground.design, ground.catalogue), words)).toBe(
    'It cannot run: list 9 no longer exists, data field AGE now has a different type, “Welcome 1” no longer has the link https://old.example and a step it checks was deleted.',
  );
});
