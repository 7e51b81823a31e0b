import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { forecast } from '#domain/engine/forecast.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  addContact,
  delay,
  end,
  sendEmail,
  start,
  timeOfDay,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from './account-in-memory.ts';
import { promisesAndTruth, promisesOfBothWays } from './forecast-truth.ts';
import { randomAccount } from './random-account.ts';
import { randomActingAccount } from './random-acting-account.ts';
import { randomJoiningAccount } from './random-joining-account.ts';

const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const PROGRAM = 7 as ProgramId;

const subscriber = (id: number): Contact => ({
  id: id as ContactId,
  email: `contact${id}@example.com`,
  subscription: 'Subscribed',
  fields: {},
  listIds: [listId(1)],
  preferenceIds: [],
  createdAt: TUESDAY_AT_TEN,
  isSample: false,
  revision: 1,
});

function anAccount(contacts: readonly Contact[] = [1, 2, 3].map(subscriber)) {
  return accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts,
  });
}

const running = (design: Design, isEnrolmentDisabled = false) => ({
  programId: PROGRAM,
  design,
  isEnrolmentDisabled,
});

describe('forecast', () => {
  test('[E15] shows nothing before the first slot of a new program, then one message each', () => {
    const account = anAccount();
    account.activate(running(aDesign()));
    expect(forecast(account.load(), PROGRAM)).toEqual({
      inside: 0,
      byNode: [],
      overdue: 0,
      leaving: 0,
      toOverdue: { nextHour: 0, nextDay: 0 },
      meetRuleNow: 3,
      nextEnrolmentAt: later(TUESDAY_AT_TEN, 23 * HOUR),
      nextSlotAt: later(TUESDAY_AT_TEN, 23 * HOUR),
      nextHour: 0,
      nextDay: 3,
      contactsNextDay: 3,
      sms: { nextHour: 0, nextDay: 0 },
      byOthers: [],
      skipped: [],
      nextSlot: { contacts: 3, messages: null },
    });
  });

  test('[E15] lets overdue contacts of a reactivated program continue at once', () => {
    const design = aDesign({
      nodes: [start(), delay('wait'), sendEmail('mail'), end()],
      connectors: ways('start > wait > mail > end'),
    });
    const account = anAccount();
    account.activate(running(design));
    account.run(later(TUESDAY_AT_TEN, DAY));
    account.deactivate(PROGRAM);
    account.run(later(TUESDAY_AT_TEN, 9 * DAY));
    account.activate(running(design));
    expect(forecast(account.load(), PROGRAM)).toMatchObject({
      inside: 3,
      byNode: [{ nodeId: 'wait', contacts: 3 }],
      overdue: 3,
      leaving: 0,
      toOverdue: { nextHour: 3, nextDay: 3 },
      meetRuleNow: 0,
      nextHour: 3,
      nextDay: 3,
    });
  });

  test('[E15] has no next enrolment while enrolment is disabled', () => {
    const account = anAccount();
    account.activate(running(aDesign(), true));
    expect(forecast(account.load(), PROGRAM)).toMatchObject({ nextEnrolmentAt: null, nextDay: 0 });
  });

  test('[E15] counts nobody as meeting a rule without a schedule', () => {
    const account = anAccount();
    account.activate(
      running(aDesign({ nodes: [start({ schedule: { kind: 'none' } }), sendEmail('mail'), end()] })),
    );
    expect(forecast(account.load(), PROGRAM)).toMatchObject({ meetRuleNow: null, nextEnrolmentAt: null });
  });

  test('[E15] changes nothing in its world', () => {
    const account = anAccount();
    account.activate(running(aDesign()));
    const world = createWorld(account.input());
    const before = structuredClone(world.programs[0]?.enrolments);
    forecast(world, PROGRAM);
    expect(world.programs[0]?.enrolments).toEqual(before);
    expect(world.now).toBe(TUESDAY_AT_TEN);
  });

  test('[E15] counts what other programs send because of the program, by steps and by lists, and theirs in turn', () => {
    const enrolling = (to: number) => addContact('add', { kind: 'program', programId: to as ProgramId });
    const joining = addContact('join', { kind: 'lists', listIds: [listId(2)] });
    const mailing = (...nodes: ProgramNode[]) =>
      aDesign({
        nodes: [start({ schedule: { kind: 'none' } }), sendEmail('mail'), ...nodes, end()],
        connectors: ways(['start', 'mail', ...nodes.map(({ id }) => id), 'end'].join(' > ')),
      });
    const design = aDesign({
      nodes: [start(), joining, end()],
      connectors: ways('start > join > end'),
    });
    const lists = new Map([
      [listId(2), { id: listId(2), name: 'Club', joinProgramId: 8 as ProgramId, revision: 1 }],
    ]);
    const account = accountInMemory({
      seed: 7,
      timeZone: 'Europe/London',
      from: TUESDAY_AT_TEN,
      catalogue: { ...aCatalogue(), lists },
      contacts: [1, 2, 3].map(subscriber),
    });
    account.activate(running(design));
    account.activate({ ...running(mailing(enrolling(9))), programId: 8 as ProgramId });
    account.activate({ ...running(mailing()), programId: 9 as ProgramId });
    const three = { nextHour: 0, nextDay: 3, sms: { nextHour: 0, nextDay: 0 } };
    expect(forecast(account.load(), PROGRAM)).toMatchObject({
      nextHour: 0,
      nextDay: 6,
      contactsNextDay: 3,
      byOthers: [
        { programId: 8, ...three },
        { programId: 9, ...three },
      ],
    });
    expect(forecast(account.load(), 9 as ProgramId)).toMatchObject({ nextDay: 3, byOthers: [] });
  });

  test('[E15] counts why steps will be skipped', () => {
    const account = anAccount();
    account.activate(running(aDesign({ nodes: [start(), sendEmail('mail', 99), end()] })));
    expect(forecast(account.load(), PROGRAM)).toMatchObject({
      nextDay: 0,
      skipped: [{ reason: 'skippedNoCampaign', times: 3 }],
    });
  });

  test('[E15] says what a slot beyond the next 24 hours brings', () => {
    const schedule = { kind: 'weekly', weekdays: [1], at: timeOfDay('09:00') } as const;
    const nodes = [
      start({ schedule }),
      sendEmail('mail'),
      delay('wait', { kind: 'untilTimeOfDay', at: timeOfDay('12:00') }),
    ];
    const account = anAccount();
    account.activate(
      running(
        aDesign({
          nodes: [...nodes, sendEmail('later'), end()],
          connectors: ways('start > mail > wait > later > end'),
        }),
      ),
    );
    expect(forecast(account.load(), PROGRAM)).toMatchObject({
      nextDay: 0,
      nextSlot: { contacts: 3, messages: { nextHour: 3, nextDay: 6 } },
    });
  });

  const kinds = [
    ['accounts', randomAccount],
    ['accounts whose programs change contacts', randomActingAccount],
    ['accounts whose programs enrol contacts in each other', randomJoiningAccount],
  ] as const;

  test.each(kinds)(
    '[E15] [ROB-13] equals what then happens, for every program of 60 random %s',
    { timeout: 120_000 },
    (_, account) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const { promised, happened } = promisesAndTruth(account(seed));
          expect(promised).toEqual(happened);
        }),
        { numRuns: 60, seed: 20_261_122 },
      );
    },
  );

  test.each(kinds)(
    '[E15] is the same in a copy of the world that runs, in 60 random %s',
    { timeout: 120_000 },
    (_, account) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const { loaded, copied } = promisesOfBothWays(account(seed));
          expect(copied).toEqual(loaded);
        }),
        { numRuns: 60, seed: 20_261_122 },
      );
    },
  );

  test('[E1] a run that starts again keeps its figures and starts its slots at the activation', () => {
    const activation = { at: TUESDAY_AT_TEN, design: aDesign(), timeZone: 'Europe/London' };
    const before = { ...createRun(PROGRAM, undefined, activation), ever: 4 };
    const again = createRun(PROGRAM, before, { ...activation, at: later(TUESDAY_AT_TEN, DAY) });
    expect(again).toEqual({
      ...before,
      slotsDoneUntil: later(TUESDAY_AT_TEN, DAY),
      daysDoneUntil: before.daysDoneUntil + 1,
    });
  });
});
