import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import { describeObstacle } from '#domain/engine/explain/describe-obstacle.ts';
import {
  type EnrolmentQuestion,
  findEnrolmentObstacles,
} from '#domain/engine/explain/enrolment-obstacles.ts';
import type { ContactId } from '#domain/ids.ts';
import { DAY, HOUR, later, type PlainDate } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { start } from '#tests/domain/builders/a-design.ts';
import { aStamp, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const contact = (over: Partial<Contact> = {}): Contact => ({
  id: 1 as ContactId,
  email: 'ada@example.com',
  subscription: 'Subscribed',
  fields: { DATEOFBIRTH: '1990-11-25' as PlainDate },
  listIds: [listId(1)],
  preferenceIds: [],
  createdAt: TUESDAY_AT_TEN,
  isSample: false,
  revision: 1,
  ...over,
});

const question = (over: Partial<EnrolmentQuestion> = {}): EnrolmentQuestion => ({
  program: { status: 'Active', enrolmentDisabled: null },
  start: start().settings,
  contact: contact(),
  isInside: false,
  wasEnrolled: false,
  metRuleBefore: false,
  nextSlotAt: later(TUESDAY_AT_TEN, DAY),
  catalogue: aCatalogue(),
  now: TUESDAY_AT_TEN,
  timeZone: 'Europe/London',
  ...over,
});

const kinds = (over: Partial<EnrolmentQuestion>) =>
  findEnrolmentObstacles(question(over)).map(({ kind }) => kind);
const limited = (limit: 'firstTimeOnly' | 'whenNewlyMet' | 'everyTime') => start({ limit }).settings;

describe('[E34] why a contact is not enrolled', () => {
  test('says that only the time is missing', () => {
    expect(findEnrolmentObstacles(question())).toEqual([
      { kind: 'waitsForSlot', at: later(TUESDAY_AT_TEN, DAY) },
    ]);
  });

  test.each([
    ['not active', { program: { status: 'Deactivated', enrolmentDisabled: null } }, ['notActive']],
    ['disabled', { program: { status: 'Active', enrolmentDisabled: aStamp() } }, ['enrolmentDisabled']],
    [
      'no schedule',
      { start: start({ schedule: { kind: 'none' } }).settings, nextSlotAt: null },
      ['noSchedule'],
    ],
    ['no rule', { start: start({ rule: null }).settings }, ['noRule']],
    ['deleted', { contact: null }, ['deleted']],
    ['unsubscribed', { contact: contact({ subscription: 'Unsubscribed' }) }, ['notSubscribed']],
    ['suppressed', { contact: contact({ subscription: 'Suppressed' }) }, ['notSubscribed']],
    ['inside', { isInside: true, wasEnrolled: true }, ['inside']],
    ['rule', { contact: contact({ listIds: [] }) }, ['ruleNotMet']],
    ['first time only', { wasEnrolled: true, start: limited('firstTimeOnly') }, ['alreadyEnrolled']],
    [
      'newly met',
      { wasEnrolled: true, metRuleBefore: true, start: limited('whenNewlyMet') },
      ['metRuleBefore'],
    ],
    ['newly met, and again', { wasEnrolled: true, start: limited('whenNewlyMet') }, ['waitsForSlot']],
    ['every time', { wasEnrolled: true, metRuleBefore: true, start: limited('everyTime') }, ['waitsForSlot']],
  ] satisfies readonly [string, Partial<EnrolmentQuestion>, string[]][])('%s', (_name, over, expected) => {
    expect(kinds(over)).toEqual(expected);
  });

  test('lists every obstacle, those of the program first', () => {
    expect(
      kinds({
        program: { status: 'Deactivated', enrolmentDisabled: aStamp() },
        contact: contact({ subscription: 'Unsubscribed', listIds: [] }),
      }),
    ).toEqual(['notActive', 'enrolmentDisabled', 'notSubscribed', 'ruleNotMet']);
  });

  test('tests a date rule on the local day', () => {
    const birthday = (direction: 'before' | 'on') =>
      start({
        rule: {
          kind: 'dateField',
          field: 'DATEOFBIRTH',
          direction,
          days: direction === 'on' ? 0 : 1,
          isAnniversary: true,
        },
      }).settings;
    expect(kinds({ start: birthday('before') })).toEqual(['ruleNotMet']);
    expect(kinds({ start: birthday('on') })).toEqual(['waitsForSlot']);
  });

  test.each([
    ['2026-11-25', [{ kind: 'ruleNotMet', at: Date.parse('2026-11-26T09:00:00Z') }]],
    ['2026-11-26', [{ kind: 'waitsForSlot', at: Date.parse('2026-11-26T09:00:00Z') }]],
  ])('asks a rule on DUE %s as the next slot will', (due, expected) => {
    const onDue = start({
      rule: { kind: 'dateField', field: 'DUE', direction: 'on', days: 0, isAnniversary: false },
    }).settings;
    const asked = question({
      start: onDue,
      contact: contact({ fields: { DUE: due as PlainDate } }),
      now: later(TUESDAY_AT_TEN, DAY),
      nextSlotAt: later(TUESDAY_AT_TEN, 2 * DAY - HOUR),
    });

    expect(findEnrolmentObstacles(asked)).toEqual(expected);
  });

  test('asks the rule as the slot would that is next once enrolment is enabled', () => {
    const onDay = start({
      rule: { kind: 'dateField', field: 'DATEOFBIRTH', direction: 'on', days: 0, isAnniversary: true },
    }).settings;
    const program = { status: 'Active', enrolmentDisabled: aStamp() } as const;
    expect(kinds({ start: onDay, program, nextSlotAt: null })).toEqual(['enrolmentDisabled']);
  });

  test('names the rule and the values that do not meet it', () => {
    const asked = question({ contact: contact({ listIds: [] }) });
    const [obstacle] = findEnrolmentObstacles(asked);
    const words = obstacle && describeObstacle(obstacle, asked, asked);
    expect(words?.detail).toMatch(
      /segment “New subscribers”: on list “Newsletter”\. They are not on list “Newsletter”\.$/,
    );
  });
});
