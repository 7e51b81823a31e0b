import { describe, expect, test } from 'vitest';
import {
  describeObservation,
  describeOtherOutcome,
  describeQuestion,
} from '#domain/engine/explain/describe-observation.ts';
import type { Observation } from '#domain/engine/records/step-log.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { HOUR, later, type PlainDate } from '#domain/schedule/instant.ts';
import {
  aCatalogue,
  campaignId,
  listId,
  preferenceId,
  segmentId,
} from '#tests/domain/builders/a-catalogue.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT = { catalogue: aCatalogue(), at: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const isUk: Rule = { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'UK' };
const isAdult: Rule = { kind: 'number', field: 'AGE', operator: 'isGreaterThan', value: 17 };
const isVip: Rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' };
const onList: Rule = { kind: 'inList', listId: listId(1), isMember: true };
const optedOut: Rule = { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: false };

const ofRule = (rule: Rule, isMet: boolean, seen: Observation['seen']): Observation => ({
  question: { kind: 'rule', rule },
  isMet,
  seen,
});

/** Asked, saw, and what would have sent it the other way. */
const told = (observation: Observation) => [
  describeQuestion(observation.question, CONTEXT.catalogue),
  ...describeObservation(observation, CONTEXT),
  describeOtherOutcome(observation, CONTEXT),
];

describe('[E28] what a decision saw', () => {
  test('names a field rule that was met and one that was not', () => {
    expect(told(ofRule(isUk, false, ['France']))).toEqual([
      'COUNTRY is “UK”',
      'COUNTRY was “France”',
      'It would have been met if their COUNTRY had been “UK”.',
    ]);
    expect(told(ofRule(isUk, true, ['uk']))).toEqual([
      'COUNTRY is “UK”',
      'COUNTRY was “uk”',
      'It would not have been met if their COUNTRY had not been “UK”.',
    ]);
  });

  test('shows values of every type, and missing ones', () => {
    const born: Rule = {
      kind: 'date',
      field: 'DATEOFBIRTH',
      operator: 'isAfter',
      value: '1995-01-01' as PlainDate,
    };
    const rule: Rule = { kind: 'all', rules: [isAdult, isVip, born, onList, optedOut, isUk] };
    expect(
      describeObservation(
        ofRule(rule, false, [1200, false, '1990-02-01' as PlainDate, true, false, null]),
        CONTEXT,
      ),
    ).toEqual([
      'AGE was 1,200',
      'VIP was no',
      'DATEOFBIRTH was 1 February 1990',
      'was on list “Newsletter”',
      'was not opted in to “Product news”',
      'COUNTRY had no value',
    ]);
  });

  test('shows only the tests of a group that would have changed the whole', () => {
    const rule: Rule = { kind: 'all', rules: [isUk, { kind: 'any', rules: [isVip, onList] }] };
    expect(describeOtherOutcome(ofRule(rule, false, ['UK', null, false]), CONTEXT)).toBe(
      'It would have been met if their VIP had been yes.',
    );
    expect(describeOtherOutcome(ofRule(rule, false, ['France', null, false]), CONTEXT)).toBe(
      'It would have been met if their COUNTRY had been “UK” and their VIP had been yes.',
    );
    expect(describeOtherOutcome(ofRule(rule, true, ['UK', true, true]), CONTEXT)).toBe(
      'It would not have been met if their COUNTRY had not been “UK”.',
    );
  });

  test('judges a rule that depends on the day by the day of the decision', () => {
    const soon: Rule = { kind: 'days', field: 'DATEOFBIRTH', operator: 'isWithinNextDays', days: 0 };
    const rule: Rule = { kind: 'any', rules: [soon, isVip] };
    expect(describeOtherOutcome(ofRule(rule, true, ['2026-11-24' as PlainDate, false]), CONTEXT)).toBe(
      'It would not have been met if their DATEOFBIRTH had been 23 November 2026.',
    );
  });

  test('says when a campaign was opened, or that it was not', () => {
    const opened = { kind: 'opened', campaignId: campaignId(1) } as const;
    expect(told({ question: opened, isMet: true, seen: [later(TUESDAY_AT_TEN, -HOUR)] })).toEqual([
      'Opened “Welcome 1”',
      'opened it on Tuesday 24 November at 09:00',
      'It would not have been met if they had not opened “Welcome 1” by then.',
    ]);
    const clicked = { kind: 'clicked', campaignId: campaignId(9), link: 'https://example.com/a' } as const;
    expect(told({ question: clicked, isMet: false, seen: [null] })).toEqual([
      'Clicked the link “example.com/a” in campaign 9 (deleted)',
      'had not clicked',
      'It would have been met if they had clicked the link “example.com/a” in campaign 9 (deleted) by then.',
    ]);
    const sent = { kind: 'sent', campaignId: campaignId(2) } as const;
    expect(told({ question: sent, isMet: false, seen: [null] })).toEqual([
      'Has been sent “Welcome 2”',
      'had not been sent it',
      'It would have been met if they had been sent “Welcome 2” by then.',
    ]);
  });

  test('says since when a campaign counted', () => {
    const question = { kind: 'opened', campaignId: campaignId(1), since: 'enrolment' } as const;
    expect(told({ question, isMet: false, seen: [null] })).toEqual([
      'Opened “Welcome 1” since this enrolment',
      'had not opened it since this enrolment',
      'It would have been met if they had opened “Welcome 1” since this enrolment.',
    ]);
  });

  test('shows the rule of a segment as it was then', () => {
    const segment = { kind: 'segment', segmentId: segmentId(1), rule: onList } as const;
    expect(told({ question: segment, isMet: false, seen: [false] })).toEqual([
      'In segment “New subscribers”: on list “Newsletter”',
      'was not on list “Newsletter”',
      'It would have been met if they had been on list “Newsletter”.',
    ]);
    const gone = { kind: 'segment', segmentId: segmentId(9), rule: null } as const;
    expect(told({ question: gone, isMet: false, seen: [] })).toEqual([
      'In segment 9 (deleted)',
      'the segment no longer existed',
      'No contact could meet it: the segment no longer existed.',
    ]);
  });

  test('says nothing where no value could have changed the outcome', () => {
    const rule: Rule = { kind: 'any', rules: [{ kind: 'all', rules: [] }, isUk] };
    expect(describeOtherOutcome(ofRule(rule, true, ['UK']), CONTEXT)).toBeNull();
  });

  test('names a value that meets several tests of one field', () => {
    const isNotFrance: Rule = { kind: 'text', field: 'COUNTRY', operator: 'doesNotContain', value: 'Fr' };
    const rule: Rule = { kind: 'all', rules: [isNotFrance, { kind: 'any', rules: [isAdult, isVip] }] };
    expect(describeOtherOutcome(ofRule(rule, false, ['France', 12, true]), CONTEXT)).toBe(
      'It would have been met if their COUNTRY had been a text without “Fr”.',
    );
    expect(describeOtherOutcome(ofRule(rule, false, ['Spain', 12, false]), CONTEXT)).toBe(
      'It would have been met if their AGE had been 18.',
    );
  });
});
