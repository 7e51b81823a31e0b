import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, ProgramId, SegmentId } from '#domain/ids.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { aCatalogue, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  end,
  sendEmail,
  start,
  timeOfDay,
  updateContact,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from './account-in-memory.ts';

const PROGRAM = 7 as ProgramId;
const OTHER = 8 as ProgramId;
const NINE = later(TUESDAY_AT_TEN, 23 * HOUR);
const days = (count: number) => later(TUESDAY_AT_TEN, count * DAY);

const isTier = (value: string): Rule => ({ kind: 'text', field: 'TIER', operator: 'is', value });
const GOLD = 11;
const VIP = 12;
const RECENT = 13;
const RULES: readonly (readonly [number, Rule])[] = [
  [GOLD, isTier('Gold')],
  [VIP, { kind: 'yesNo', field: 'VIP', operator: 'isYes' }],
  [RECENT, { kind: 'days', field: 'LASTBUY', operator: 'isWithinLastDays', days: 1 }],
];
const segments = new Map(
  RULES.map(([id, rule]): [SegmentId, { id: SegmentId; name: string; rule: Rule; revision: number }] => [
    segmentId(id),
    { id: segmentId(id), name: `Segment ${id}`, rule, revision: 1 },
  ]),
);

const contact = (fields: Contact['fields'], overrides: Partial<Contact> = {}): Contact => ({
  id: 1 as ContactId,
  email: 'contact1@example.com',
  subscription: 'Subscribed',
  fields,
  listIds: [],
  preferenceIds: [],
  createdAt: TUESDAY_AT_TEN,
  isSample: false,
  revision: 1,
  ...overrides,
});

const mails = (settings: Partial<StartSettings>): Design =>
  aDesign({ nodes: [start(settings), sendEmail('mail'), end()], connectors: ways('start > mail > end') });
const newly = (
  segment: number,
  schedule: StartSettings['schedule'] = { kind: 'daily', at: timeOfDay('09:00') },
) => mails({ schedule, rule: { kind: 'segment', segmentId: segmentId(segment) }, limit: 'whenNewlyMet' });
const running = (design: Design, programId = PROGRAM, isEnrolmentDisabled = false) => ({
  programId,
  design,
  isEnrolmentDisabled,
});
const weekly = { kind: 'weekly', weekdays: [3], at: timeOfDay('09:00') } as const;

function anAccount(person: Contact, from: Instant = TUESDAY_AT_TEN) {
  const dataFields = [
    { name: 'TIER', type: 'Text' },
    { name: 'VIP', type: 'YesNo' },
    { name: 'LASTBUY', type: 'Date' },
    { name: 'DUE', type: 'Date' },
  ] as const;
  const catalogue = { ...aCatalogue({ dataFields }), segments };
  return accountInMemory({ seed: 7, timeZone: 'Europe/London', from, catalogue, contacts: [person] });
}

/** Days after Wednesday at nine on which the program enrolled the contact. */
const enrolledOn = (account: ReturnType<typeof anAccount>, programId = PROGRAM) =>
  account
    .outcome()
    .programs.find((program) => program.programId === programId)
    ?.enrolments.map((line) => (Number(line.split(' ')[1]) - NINE) / DAY);

describe('[E5] the limit “when they newly meet the rule”', () => {
  test('forgets who met the rule before when it is changed', () => {
    const account = anAccount(contact({ TIER: 'Gold', VIP: true }));
    account.activate(running(newly(GOLD)));
    account.run(days(2));
    account.deactivate(PROGRAM);
    account.activate(running(newly(VIP)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0, 2]);
  });

  test('keeps who met it when the same rule is activated again', () => {
    const account = anAccount(contact({ TIER: 'Gold' }));
    account.activate(running(newly(GOLD)));
    account.run(days(2));
    account.deactivate(PROGRAM);
    account.activate(running(newly(GOLD)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0]);
  });

  test('takes a contact whom a person has changed to something else and back between two slots', () => {
    const account = anAccount(contact({ TIER: 'Gold' }));
    account.activate(running(newly(GOLD)));
    account.run(days(2));
    account.edit([contact({ TIER: 'Silver' })]);
    account.run(later(days(2), HOUR));
    account.edit([contact({ TIER: 'Gold' })]);
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0, 2]);
  });

  test('takes a contact whom a program has changed to something else and back between two slots', () => {
    const flips = aDesign({
      nodes: [
        start({
          schedule: { kind: 'daily', at: timeOfDay('12:00') },
          rule: { kind: 'segment', segmentId: segmentId(GOLD) },
          limit: 'everyTime',
        }),
        updateContact('silver', { kind: 'field', field: 'TIER', change: { kind: 'set', value: 'Silver' } }),
        updateContact('gold', { kind: 'field', field: 'TIER', change: { kind: 'set', value: 'Gold' } }),
        end(),
      ],
      connectors: ways('start > silver > gold > end'),
    });
    const account = anAccount(contact({ TIER: 'Gold' }));
    account.activate(running(newly(GOLD)));
    account.activate(running(flips, OTHER));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0, 1, 2, 3]);
  });

  test('takes one who left the rule and came back while the program was deactivated', () => {
    const flips = aDesign({
      nodes: [
        start({ rule: { kind: 'segment', segmentId: segmentId(GOLD) } }),
        updateContact('silver', { kind: 'field', field: 'TIER', change: { kind: 'set', value: 'Silver' } }),
        updateContact('gold', { kind: 'field', field: 'TIER', change: { kind: 'set', value: 'Gold' } }),
        end(),
      ],
      connectors: ways('start > silver > gold > end'),
    });
    const account = anAccount(contact({ TIER: 'Gold' }));
    account.activate(running(newly(GOLD)));
    account.run(days(1));
    account.deactivate(PROGRAM);
    account.activate(running(flips, OTHER));
    account.run(days(2));
    account.deactivate(OTHER);
    account.activate(running(newly(GOLD)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0, 2]);
  });

  test('takes one who left the rule on a day between two slots and meets it again on the next', () => {
    const account = anAccount(contact({ LASTBUY: '2026-11-24' }));
    account.activate(running(newly(RECENT, weekly)));
    account.run(days(7));
    account.edit([contact({ LASTBUY: '2026-12-01' })]);
    account.run(days(9));

    expect(enrolledOn(account)).toEqual([0, 7]);
  });

  test('leaves out one who has met a rule about days on every day between two slots', () => {
    const account = anAccount(contact({ LASTBUY: '2026-11-25' }));
    account.activate(running(newly(RECENT)));
    account.run(days(2));
    account.edit([contact({ LASTBUY: '2026-11-26' })]);
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0]);
  });

  test('takes one who first met the rule while unsubscribed', () => {
    const account = anAccount(contact({ TIER: 'Gold' }, { subscription: 'Unsubscribed' }));
    account.activate(running(newly(GOLD)));
    account.run(days(2));
    account.edit([contact({ TIER: 'Gold' })]);
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([2]);
  });

  test('takes one who first met the rule while enrolment was disabled', () => {
    const account = anAccount(contact({ TIER: 'Gold' }));
    account.activate(running(newly(GOLD), PROGRAM, true));
    account.run(days(2));
    account.activate(running(newly(GOLD)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([2]);
  });
});

describe('[E4] a slot with a date rule', () => {
  const onDue = (schedule: StartSettings['schedule'], limit: StartSettings['limit'] = 'everyTime') =>
    mails({
      schedule,
      rule: { kind: 'dateField', field: 'DUE', direction: 'on', days: 0, isAnniversary: false },
      limit,
    });
  const daily = { kind: 'daily', at: timeOfDay('09:00') } as const;
  /** The first slot is on Wednesday 25 November, the next a week later. */
  test.each([
    ['the day before the activation', '2026-11-23', []],
    ['the day of the activation', '2026-11-24', [0]],
    ['the day of the first slot', '2026-11-25', [0]],
    ['a day between two slots', '2026-11-28', [7]],
    ['the day of the second slot', '2026-12-02', [7]],
    ['the day after', '2026-12-03', [14]],
  ])('of every week takes the days since the one before it: %s', (_, due, slots) => {
    const account = anAccount(contact({ DUE: due }));
    account.activate(running(onDue(weekly)));
    account.run(days(20));

    expect(enrolledOn(account)).toEqual(slots);
  });

  test('takes nobody twice for one date when the program is activated again on that day', () => {
    const account = anAccount(contact({ DUE: '2026-11-25' }));
    account.activate(running(onDue(daily)));
    account.run(days(1));
    account.deactivate(PROGRAM);
    account.activate(running(onDue(daily)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([0]);
  });

  test('takes the day of the activation that another rule has had its slot on', () => {
    const account = anAccount(contact({ DUE: '2026-11-25' }));
    account.activate(running(newly(GOLD)));
    account.run(days(1));
    account.deactivate(PROGRAM);
    account.activate(running(onDue(daily)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([1]);
  });

  test('takes no day of which the slot passed while enrolment was disabled', () => {
    const account = anAccount(contact({ DUE: '2026-11-25' }));
    account.activate(running(onDue(daily), PROGRAM, true));
    account.run(days(1));
    account.activate(running(onDue(daily)));
    account.run(days(4));

    expect(enrolledOn(account)).toEqual([]);
  });
});
