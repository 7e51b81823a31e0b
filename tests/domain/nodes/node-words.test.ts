import { describe, expect, test } from 'vitest';
import { describeFieldRule, describeRule } from '#domain/catalogue/describe-rule.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { NodeOf } from '#domain/nodes/node.ts';
import {
  describeExample,
  describeSettings,
  listNodeReferences,
  summariseNode,
} from '#domain/nodes/registry.ts';
import type { FieldRule, Rule } from '#domain/rules/rule.ts';
import { instant, type PlainDate } from '#domain/schedule/instant.ts';
import {
  aCatalogue,
  campaignId,
  listId,
  preferenceId,
  segmentId,
} from '#tests/domain/builders/a-catalogue.ts';
import { decision, delay, end, sendEmail, start, timeOfDay } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT: WordsContext = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const birthday = (
  direction: 'before' | 'on' | 'after',
  days: number,
  isAnniversary = true,
): NodeOf<'start'> =>
  start({ rule: { kind: 'dateField', field: 'DATEOFBIRTH', direction, days, isAnniversary } });
const countryIsUk: FieldRule = { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'UK' };
const onCountry = (days: number) =>
  decision('ask', { condition: { kind: 'fieldRule', rule: countryIsUk }, maximumWait: { days, hours: 0 } });

describe('summaries on the card', () => {
  test('[N1] Start says when it enrols whom', () => {
    expect(summariseNode(start(), CONTEXT)).toBe('Daily at 09:00 · segment “New subscribers”');
    expect(summariseNode(birthday('before', 7), CONTEXT)).toBe(
      'Daily at 09:00 · 7 days before the anniversary of DATEOFBIRTH',
    );
    expect(summariseNode(birthday('after', 1, false), CONTEXT)).toBe(
      'Daily at 09:00 · 1 day after DATEOFBIRTH',
    );
    expect(summariseNode(birthday('on', 0, false), CONTEXT)).toBe('Daily at 09:00 · on DATEOFBIRTH');
    expect(summariseNode(start({ schedule: { kind: 'none' } }), CONTEXT)).toBe('No scheduled enrolment');
    expect(summariseNode(start({ schedule: null }), CONTEXT)).toBe('No start criteria defined');
    expect(summariseNode(start({ rule: null }), CONTEXT)).toBe('Daily at 09:00 · no rule defined');
  });

  test('[N2] Send email names the campaign', () => {
    expect(summariseNode(sendEmail('mail'), CONTEXT)).toBe('Welcome 1');
    expect(summariseNode(sendEmail('mail', null), CONTEXT)).toBe('No campaign selected');
    expect(summariseNode(sendEmail('mail', 99), CONTEXT)).toBe('campaign 99 (deleted)');
  });

  test('[N3] Delay says how long it waits', () => {
    expect(summariseNode(delay('wait', { kind: 'days', days: 3 }), CONTEXT)).toBe('Wait 3 days');
    expect(summariseNode(delay('wait', { kind: 'untilTimeOfDay', at: timeOfDay('09:00') }), CONTEXT)).toBe(
      'Wait until 09:00',
    );
    expect(summariseNode(delay('wait', { kind: 'days', days: 1, hours: 2, minutes: 30 }), CONTEXT)).toBe(
      'Wait 1 day 2 hours 30 minutes',
    );
    expect(summariseNode(delay('wait', { kind: 'days', days: 0, minutes: 1 }), CONTEXT)).toBe(
      'Wait 1 minute',
    );
  });

  test('[N4] Decision states the condition and the wait', () => {
    expect(summariseNode(decision('ask'), CONTEXT)).toBe('Opened “Welcome 1” within 2 days');
    expect(summariseNode(decision('ask', { maximumWait: { days: 1, hours: 12 } }), CONTEXT)).toBe(
      'Opened “Welcome 1” within 1 day 12 hours',
    );
    expect(summariseNode(onCountry(0), CONTEXT)).toBe('COUNTRY is “UK”');
    expect(summariseNode(decision('ask', { condition: null }), CONTEXT)).toBe('No criteria defined');
  });

  test('[N5] End states the outcome', () => {
    expect(summariseNode(end('end', 'Welcomed'), CONTEXT)).toBe('Welcomed');
  });
});

describe('examples with real dates', () => {
  test('[N1] an example shows the next slot, and the date that the rule tests on that day', () => {
    expect(describeExample(start(), CONTEXT)).toBe(
      'Next: Wednesday 25 November at 09:00, if the program is active. Enrols contacts in segment “New subscribers”, once per contact. Then Thursday 26 November at 09:00 and Friday 27 November at 09:00.',
    );
    expect(
      describeExample(
        { ...birthday('before', 7), settings: { ...birthday('before', 7).settings, limit: 'everyTime' } },
        CONTEXT,
      ),
    ).toBe(
      'Next: Wednesday 25 November at 09:00, if the program is active. Enrols contacts whose DATEOFBIRTH anniversary is Wednesday 2 December, and again every day they meet the rule. Then Thursday 26 November at 09:00 and Friday 27 November at 09:00.',
    );
    expect(describeExample(birthday('after', 30, false), CONTEXT)).toBe(
      'Next: Wednesday 25 November at 09:00, if the program is active. Enrols contacts whose DATEOFBIRTH is Monday 26 October, once per contact. Then Thursday 26 November at 09:00 and Friday 27 November at 09:00.',
    );
  });

  test('[N1] an example names what is missing', () => {
    expect(describeExample(start({ rule: null }), CONTEXT)).toBe(
      'Complete the enrolment rule to see which contacts are enrolled.',
    );
  });

  test('[N3] a delay across the end of summer time is 24 hours, not a day of the clock', () => {
    const now = instant(Date.UTC(2026, 9, 24, 9, 0));
    expect(describeExample(delay('wait'), { ...CONTEXT, now })).toBe(
      'A contact who arrives now continues on Sunday 25 October at 09:00.',
    );
  });

  test('[N3] an example waits for the next time of day', () => {
    const wait = delay('wait', { kind: 'untilTimeOfDay', at: timeOfDay('09:00') });
    expect(describeExample(wait, CONTEXT)).toBe(
      'A contact who arrives now continues on Wednesday 25 November at 09:00.',
    );
  });

  test('[N3] an example names the year when it is another', () => {
    expect(describeExample(delay('wait', { kind: 'days', days: 60 }), CONTEXT)).toBe(
      'A contact who arrives now continues on Saturday 23 January 2027 at 10:00.',
    );
  });

  test('[N4] an example says when a decision takes No', () => {
    expect(describeExample(decision('ask'), CONTEXT)).toBe(
      'A contact who arrives now takes Yes as soon as they have opened “Welcome 1”. If not, they take No on Thursday 26 November at 10:00.',
    );
    expect(describeExample(onCountry(0), CONTEXT)).toBe(
      'A contact who arrives now takes Yes if their COUNTRY is “UK”, otherwise No.',
    );
  });
});

describe('facts and references', () => {
  test('[N1] a view-only panel lists the settings', () => {
    expect(describeSettings(start(), CONTEXT)).toEqual([
      { label: 'Enrolment scheduling', value: 'Daily at 09:00' },
      { label: 'Enrolment rule', value: 'Segment “New subscribers”' },
      {
        label: 'Enrolment limits',
        value: 'Enrol contacts in the program only on the first time they meet the start criteria',
      },
    ]);
    expect(describeSettings(decision('ask', { maximumWait: { days: 0, hours: 0 } }), CONTEXT)).toEqual([
      { label: 'Takes Yes when', value: 'Opened “Welcome 1”' },
      { label: 'Maximum wait time', value: 'None (decides immediately)' },
    ]);
  });

  test('[N6] each node lists its references', () => {
    expect(listNodeReferences(start())).toEqual([{ kind: 'segment', id: segmentId(1) }]);
    expect(listNodeReferences(birthday('on', 0))).toEqual([{ kind: 'dataField', name: 'DATEOFBIRTH' }]);
    expect(listNodeReferences(start({ schedule: { kind: 'none' } }))).toEqual([]);
    expect(listNodeReferences(sendEmail('mail'))).toEqual([{ kind: 'campaign', id: campaignId(1) }]);
    expect(listNodeReferences(onCountry(0))).toEqual([{ kind: 'dataField', name: 'COUNTRY' }]);
    expect(listNodeReferences(end())).toEqual([]);
  });
});

describe('rules in words', () => {
  test.each<readonly [FieldRule, string]>([
    [{ kind: 'text', field: 'CITY', operator: 'doesNotContain', value: 'x' }, 'CITY does not contain “x”'],
    [{ kind: 'number', field: 'AGE', operator: 'isGreaterThan', value: 18 }, 'AGE is greater than 18'],
    [{ kind: 'numberBetween', field: 'AGE', from: 18, to: 30 }, 'AGE is between 18 and 30'],
    [
      { kind: 'date', field: 'JOINED', operator: 'isBefore', value: '2026-11-24' as PlainDate },
      'JOINED is before 24 November 2026',
    ],
    [{ kind: 'date', field: 'JOINED', operator: 'isOn', value: '' as PlainDate }, 'JOINED is on '],
    [
      { kind: 'days', field: 'JOINED', operator: 'isWithinNextDays', days: 1 },
      'JOINED is within the next 1 day',
    ],
    [
      { kind: 'days', field: 'JOINED', operator: 'isMoreThanDaysAgo', days: 7 },
      'JOINED is more than 7 days ago',
    ],
    [{ kind: 'yesNo', field: 'VIP', operator: 'isNo' }, 'VIP is no'],
    [{ kind: 'emptiness', field: 'VIP', operator: 'isNotEmpty' }, 'VIP is not empty'],
  ])('[N7] %o', (rule, words) => {
    expect(describeFieldRule(rule)).toBe(words);
  });

  test('[N7] a preference is called by its name', () => {
    const optedIn: Rule = { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: true };
    expect(describeRule(optedIn, aCatalogue())).toBe('opted in to “Product news”');
    expect(describeRule({ ...optedIn, isOptedIn: false }, aCatalogue())).toBe(
      'not opted in to “Product news”',
    );
    expect(listRuleReferences(optedIn)).toEqual([{ kind: 'preference', id: preferenceId(1) }]);
  });

  test('[N7] nested groups are in brackets', () => {
    const rule: Rule = {
      kind: 'all',
      rules: [
        { kind: 'inList', listId: listId(1), isMember: false },
        { kind: 'any', rules: [countryIsUk, { kind: 'yesNo', field: 'VIP', operator: 'isYes' }] },
      ],
    };
    expect(describeRule(rule, aCatalogue())).toBe(
      'not on list “Newsletter” and (COUNTRY is “UK” or VIP is yes)',
    );
    expect(listRuleReferences(rule)).toEqual([
      { kind: 'list', id: listId(1) },
      { kind: 'dataField', name: 'COUNTRY' },
      { kind: 'dataField', name: 'VIP' },
    ]);
  });
});
