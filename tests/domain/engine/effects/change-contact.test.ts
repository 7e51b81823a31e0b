import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { forecast } from '#domain/engine/forecast.ts';
import type { ContactId, ProgramId, WebhookProfileId } from '#domain/ids.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { DAY, HOUR, later, MINUTE } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  addContact,
  decision,
  delay,
  end,
  removeContact,
  start,
  updateContact,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const NINE = later(TUESDAY_AT_TEN, 23 * HOUR);
const [FIRST, SECOND] = [10 as ProgramId, 20 as ProgramId];

const subscriber = (id: number, overrides: Partial<Contact> = {}): Contact => ({
  id: id as ContactId,
  email: `contact${id}@example.com`,
  subscription: 'Subscribed',
  fields: {},
  listIds: [listId(1)],
  preferenceIds: [],
  createdAt: TUESDAY_AT_TEN,
  isSample: false,
  revision: 1,
  ...overrides,
});

type Running = { readonly programId: ProgramId; readonly design: Design; readonly isDisabled?: boolean };

function anAccount(contacts: readonly Contact[], programs: readonly Running[], catalogue = aCatalogue()) {
  const from = TUESDAY_AT_TEN;
  const account = accountInMemory({ seed: 7, timeZone: 'Europe/London', from, catalogue, contacts });
  for (const { programId, design, isDisabled = false } of programs) {
    account.activate({ programId, design, isEnrolmentDisabled: isDisabled });
  }
  return account;
}

const isVip = { kind: 'yesNo', field: 'VIP', operator: 'isYes' } as const;
const makeVip = updateContact('vip', { kind: 'field', field: 'VIP', change: { kind: 'set', value: true } });

/** Waits up to three days for the contact to become a VIP. */
const waitsForVip = aDesign({
  nodes: [
    start(),
    decision('ask', { condition: { kind: 'fieldRule', rule: isVip }, maximumWait: { days: 3, hours: 0 } }),
    end('yes', 'Became a VIP'),
    end('no', 'Did not'),
  ],
  connectors: ways('start > ask yes> yes', 'ask no> no'),
});

/** Makes everyone a VIP a day after the start. */
const makesVip = aDesign({
  nodes: [start(), delay('wait'), makeVip, end()],
  connectors: ways('start > wait > vip > end'),
});

type Account = ReturnType<typeof anAccount>;

/** "moment node kind" of the whole log of a program; the moment counted in hours from the first nine o'clock. */
function logOf(account: Account, programId: ProgramId): string[] {
  const log = account.outcome().programs.find((program) => program.programId === programId)?.log ?? [];
  return log
    .filter((line) => !line.startsWith(' '))
    .map((line) => {
      const [at, , ...rest] = line.split(' ');
      return [(Number(at) - NINE) / HOUR, ...rest].join(' ');
    });
}

function enrolmentsOf(account: Account, programId: ProgramId): string[] {
  const program = account.outcome().programs.find((each) => each.programId === programId);
  return (program?.enrolments ?? []).map((line, number) => {
    const [contact, enrolledAt] = line.split(' ').map(Number);
    const outcome = line.split(' ').slice(5, -1).join(' ');
    return `${contact} at ${((enrolledAt ?? 0) - NINE) / HOUR} by ${program?.sources[number]}: ${outcome}`;
  });
}

describe('[E40] a contact that a program changes', () => {
  test.each([
    ['a program with a smaller id', FIRST, SECOND],
    ['a program with a greater id', SECOND, FIRST],
  ])('takes Yes at that very moment in %s', (_, asking, changing) => {
    const account = anAccount(
      [subscriber(1)],
      [
        { programId: asking, design: waitsForVip },
        { programId: changing, design: makesVip },
      ],
    );
    account.run(later(NINE, 2 * DAY));
    expect(logOf(account, asking)).toEqual([
      '0 start arrived',
      '0 ask arrived',
      '24 ask wentYes',
      '24 yes arrived',
      '24 yes finished',
    ]);
    expect(account.contacts()).toMatchObject([{ id: 1, fields: { VIP: true } }]);
  });

  test('is tested again for conditions where a contact is enrolled', () => {
    const segment = { id: 1, name: 'VIP', rule: isVip } as never;
    const catalogue = { ...aCatalogue(), segments: new Map([[1 as never, segment]]) };
    const daily = aDesign({ nodes: [start(), end()], connectors: ways('start > end') });
    const ageIsOver = { kind: 'dateField', field: 'DATEOFBIRTH', direction: 'on' } as const;
    const everyone = aDesign({
      ...makesVip,
      nodes: [
        start({ rule: { ...ageIsOver, days: 0, isAnniversary: false } }),
        delay('wait'),
        makeVip,
        end(),
      ],
    });
    const account = anAccount(
      [subscriber(1, { fields: { DATEOFBIRTH: '2026-11-25' as never } })],
      [
        { programId: FIRST, design: daily },
        { programId: SECOND, design: everyone },
      ],
      catalogue,
    );
    account.run(later(NINE, 3 * DAY));
    // Contacts who are due at a moment come before its slots, also those of a program with a smaller id.
    expect(enrolmentsOf(account, FIRST)).toEqual(['1 at 24 by schedule: Exit program']);
  });

  test('is changed in no other world by a forecast', () => {
    const account = anAccount([subscriber(1)], [{ programId: FIRST, design: makesVip }]);
    account.run(later(NINE, HOUR));
    const world = account.load();
    forecast(world, FIRST);
    const before = world.population.contacts[0];
    const { contacts } = advance(world, later(NINE, 2 * DAY), { maxSteps: Number.POSITIVE_INFINITY });
    expect([before?.fields, contacts.map(({ fields }) => fields)]).toEqual([{}, [{ VIP: true }]]);
  });

  test('[E40] moves from Start to as many steps at one moment as the program has, and leaves before the next', () => {
    const set = (id: string) =>
      updateContact(id, { kind: 'field', field: 'VIP', change: { kind: 'set', value: true } });
    const design = aDesign({
      nodes: [start(), set('a'), set('b'), set('c')],
      connectors: ways('start > a > b > c > a'),
    });
    const account = anAccount([subscriber(1)], [{ programId: FIRST, design }]);
    account.run(later(NINE, HOUR));
    const [program] = account.outcome().programs;
    const arrivals = (program?.log ?? []).filter((line) => line.endsWith('arrived'));
    expect(arrivals.map((line) => line.split(' ')[2])).toEqual(['start', 'a', 'b', 'c', 'a']);
  });

  test('leaves when programs wake each other endlessly', () => {
    const set = (value: boolean) =>
      updateContact('set', { kind: 'field', field: 'VIP', change: { kind: 'set', value } });
    const flips = (wanted: boolean): Design =>
      aDesign({
        nodes: [
          start(),
          decision('ask', {
            condition: { kind: 'fieldRule', rule: { ...isVip, operator: wanted ? 'isYes' : 'isNo' } },
            maximumWait: { days: 9, hours: 0 },
          }),
          set(!wanted),
          end('no'),
        ],
        connectors: ways('start > ask yes> set > ask', 'ask no> no'),
      });
    const account = anAccount(
      [subscriber(1, { fields: { VIP: true } })],
      [
        { programId: FIRST, design: flips(true) },
        { programId: SECOND, design: flips(false) },
      ],
    );
    account.run(later(NINE, HOUR));
    expect(enrolmentsOf(account, FIRST)).toEqual(['1 at 0 by schedule: Loop without a delay']);
  });
});

describe('[E41] direct enrolment', () => {
  const enrolsIn = (programId: ProgramId, limit: 'firstTimeOnly' | 'everyTime' = 'everyTime') =>
    aDesign({
      nodes: [start({ limit }), addContact('there', { kind: 'program', programId }), end()],
      connectors: ways('start > there > end'),
    });
  const unscheduled = aDesign({
    nodes: [start({ schedule: { kind: 'none' }, rule: null }), end()],
    connectors: ways('start > end'),
  });

  test('works where scheduled enrolment is disabled, and records its source', () => {
    const account = anAccount(
      [subscriber(1)],
      [
        { programId: FIRST, design: enrolsIn(SECOND, 'firstTimeOnly') },
        { programId: SECOND, design: waitsForVip, isDisabled: true },
      ],
    );
    account.run(later(NINE, HOUR));
    expect(enrolmentsOf(account, SECOND)).toEqual(['1 at 0 by program: inside']);
    expect(logOf(account, FIRST)).toContain('0 there enrolledElsewhere');
  });

  test('skips contacts who are inside, and a program’s own', () => {
    const account = anAccount(
      [subscriber(1)],
      [
        { programId: FIRST, design: enrolsIn(SECOND) },
        { programId: SECOND, design: waitsForVip, isDisabled: true },
        { programId: 30 as ProgramId, design: enrolsIn(30 as ProgramId, 'firstTimeOnly') },
      ],
    );
    account.run(later(NINE, DAY));
    expect(enrolmentsOf(account, SECOND)).toEqual(['1 at 0 by program: inside']);
    expect(logOf(account, FIRST).filter((line) => line.includes('there s'))).toEqual([
      '24 there skippedInside',
    ]);
    expect(logOf(account, 30 as ProgramId)).toContain('0 there skippedNotActive');
  });

  test('enrols again whoever was through the program, whatever limit binds its schedule', () => {
    const once = aDesign({ nodes: [start(), end()], connectors: ways('start > end') });
    const account = anAccount(
      [subscriber(1)],
      [
        { programId: FIRST, design: enrolsIn(SECOND) },
        { programId: SECOND, design: once, isDisabled: true },
        { programId: 30 as ProgramId, design: enrolsIn(40 as ProgramId) },
        { programId: 40 as ProgramId, design: unscheduled },
      ],
    );
    account.run(later(NINE, DAY));
    const daily = ['1 at 0 by program: Exit program', '1 at 24 by program: Exit program'];
    expect(enrolmentsOf(account, SECOND)).toEqual(daily);
    expect(enrolmentsOf(account, 40 as ProgramId)).toEqual(daily);
  });

  test('lets nobody in twice at one moment, so that programs can enrol into each other', () => {
    const back = aDesign({
      nodes: [
        start({ schedule: { kind: 'none' }, rule: null }),
        addContact('back', { kind: 'program', programId: FIRST }),
        end(),
      ],
      connectors: ways('start > back > end'),
    });
    const account = anAccount(
      [subscriber(1)],
      [
        { programId: FIRST, design: enrolsIn(SECOND) },
        { programId: SECOND, design: back },
      ],
    );
    account.run(later(NINE, HOUR));
    expect(enrolmentsOf(account, FIRST)).toEqual(['1 at 0 by schedule: Exit program']);
    expect(enrolmentsOf(account, SECOND)).toEqual(['1 at 0 by program: Exit program']);
  });

  test('[E43] enrols contacts who are new to a list with a join action', () => {
    const club = { id: listId(2), name: 'Club', joinProgramId: SECOND, revision: 1 };
    const catalogue = { ...aCatalogue(), lists: new Map([[club.id, club]]) };
    const joins = aDesign({
      nodes: [
        start({ limit: 'everyTime' }),
        addContact('join', { kind: 'lists', listIds: [club.id] }),
        end(),
      ],
      connectors: ways('start > join > end'),
    });
    const account = anAccount(
      [subscriber(1), subscriber(2, { listIds: [listId(1), club.id] })],
      [
        { programId: FIRST, design: joins },
        { programId: SECOND, design: unscheduled },
      ],
      catalogue,
    );
    account.run(later(NINE, DAY));
    expect(enrolmentsOf(account, SECOND)).toEqual(['1 at 0 by list: Exit program']);
    expect(account.contacts().map(({ listIds }) => listIds)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

describe('[E42] a contact that a program deletes', () => {
  test('leaves every program at that moment, and is stored as it was', () => {
    const deletes = aDesign({
      nodes: [start(), delay('wait'), removeContact('delete', { kind: 'account', isConfirmed: true }), end()],
      connectors: ways('start > wait > delete > end'),
    });
    const account = anAccount(
      [subscriber(1)],
      [
        { programId: FIRST, design: waitsForVip },
        { programId: SECOND, design: deletes },
      ],
    );
    account.run(later(NINE, 3 * DAY));
    expect([FIRST, SECOND].map((id) => enrolmentsOf(account, id))).toEqual([
      ['1 at 0 by schedule: Deleted'],
      ['1 at 0 by schedule: Deleted'],
    ]);
    expect(logOf(account, FIRST).at(-1)).toBe('24 ask finished');
    expect(logOf(account, SECOND).slice(-2)).toEqual(['24 delete deleted', '24 delete finished']);
    expect([account.contacts(), account.deleted()]).toMatchObject([
      [],
      [{ id: 1, at: later(NINE, DAY), programId: SECOND, contact: { email: 'contact1@example.com' } }],
    ]);
  });
});

describe('[E44] calls of a webhook', () => {
  const profile: WebhookProfile = {
    id: 1 as WebhookProfileId,
    name: 'Warehouse',
    url: 'https://example.com/hook',
    authentication: { kind: 'none' },
    headers: [],
    maximumPerMinute: 2,
    revision: 1,
  };

  test('are spaced out by the limit of the profile, while contacts continue', () => {
    const catalogue = { ...aCatalogue(), webhookProfiles: new Map([[profile.id, profile]]) };
    const calls = aDesign({
      nodes: [start(), webhook('call', { profileId: profile.id, fields: ['FIRSTNAME'] }), end()],
      connectors: ways('start > call > end'),
    });
    const contacts = [1, 2, 3].map((id) => subscriber(id, { fields: { FIRSTNAME: `Name ${id}` } }));
    const account = anAccount(contacts, [{ programId: FIRST, design: calls }], catalogue);
    account.run(later(NINE, HOUR));
    const [block] = account.webhooks();
    expect([...(block?.leavesAt ?? [])].map((at) => (at - NINE) / MINUTE)).toEqual([0, 0.5, 1]);
    expect(JSON.parse(block?.payloads[1] ?? '')).toEqual({
      id: '10-1-2',
      at: '2026-11-25T09:00:00Z',
      program: 10,
      step: 'call',
      contact: { id: 2, email: 'contact2@example.com', fields: { FIRSTNAME: 'Name 2' } },
    });
    expect(enrolmentsOf(account, FIRST)).toHaveLength(3);
  });

  test('[E46] are skipped without their profile, and the contact continues', () => {
    const calls = aDesign({
      nodes: [start(), webhook('call', { profileId: 9 as WebhookProfileId, fields: [] }), end()],
      connectors: ways('start > call > end'),
    });
    const account = anAccount([subscriber(1)], [{ programId: FIRST, design: calls }]);
    account.run(later(NINE, HOUR));
    expect(logOf(account, FIRST)).toEqual([
      '0 start arrived',
      '0 call arrived',
      '0 call skippedNoWebhook',
      '0 end arrived',
      '0 end finished',
    ]);
  });
});
