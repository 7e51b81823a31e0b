import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { forecast } from '#domain/engine/forecast.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue, campaignId, listId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from './account-in-memory.ts';

const PROGRAM = 7 as ProgramId;
const NINE = later(TUESDAY_AT_TEN, 23 * HOUR);
const days = (count: number) => later(TUESDAY_AT_TEN, count * DAY);

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

function anAccount(contacts: readonly Contact[], seed = 7) {
  const from = TUESDAY_AT_TEN;
  return accountInMemory({ seed, timeZone: 'Europe/London', from, catalogue: aCatalogue(), contacts });
}

const running = (design: Design, isEnrolmentDisabled = false, programId = PROGRAM) => ({
  programId,
  design,
  isEnrolmentDisabled,
});

const waits = aDesign({
  nodes: [start(), delay('wait'), sendEmail('mail'), end()],
  connectors: ways('start > wait > mail > end'),
});

/** The outcomes of the program's enrolments, in the order they were made. */
function outcomes(account: ReturnType<typeof anAccount>): string[] {
  const lines = account.outcome().programs[0]?.enrolments ?? [];
  return lines.map((line) => line.split(' ').slice(5, -1).join(' '));
}

const enrolled = (account: ReturnType<typeof anAccount>) =>
  account.outcome().programs[0]?.enrolments.map((line) => Number(line.split(' ')[0]));

describe('enrolment', () => {
  test('[E1] a slot before the activation enrols nobody afterwards', () => {
    const account = anAccount([subscriber(1)]);
    account.run(later(NINE, 1));
    account.activate(running(aDesign()));
    account.run(later(NINE, DAY - 1));
    expect(enrolled(account)).toEqual([]);
  });

  test('[E3] slots that pass while enrolment is disabled enrol nobody afterwards', () => {
    const account = anAccount([subscriber(1)]);
    account.activate(running(aDesign(), true));
    account.run(days(2));
    account.activate(running(aDesign()));
    account.run(later(NINE, 2 * DAY - 1));
    expect(enrolled(account)).toEqual([]);
  });

  test('[E2] a contact who leaves at the moment of a slot is out before it, and is enrolled every day', () => {
    const daily = aDesign({
      nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), delay('wait'), end()],
      connectors: ways('start > mail > wait > end'),
    });
    const account = anAccount([subscriber(1)]);
    account.activate(running(daily));
    account.run(later(NINE, 3 * DAY));
    expect(account.outcome().messages.map((line) => Number(line.split(' ')[0]))).toEqual([
      NINE,
      later(NINE, DAY),
      later(NINE, 2 * DAY),
      later(NINE, 3 * DAY),
    ]);
  });

  test('[E5] a slot enrols no contact who is inside, unsubscribed or suppressed', () => {
    const account = anAccount([
      subscriber(1),
      subscriber(2, { subscription: 'Unsubscribed' }),
      subscriber(3, { subscription: 'Suppressed' }),
    ]);
    const long = aDesign({
      nodes: [
        start({ limit: 'everyTime' }),
        delay('wait', { kind: 'days', days: 9 }),
        sendEmail('mail'),
        end(),
      ],
      connectors: ways('start > wait > mail > end'),
    });
    account.activate(running(long));
    account.run(days(5));
    expect(enrolled(account)).toEqual([1]);
  });

  test.each([
    ['firstTimeOnly', 1],
    ['whenNewlyMet', 2],
    ['everyTime', 3],
  ] as const)(
    '[E5] limit %s gives %d enrolments to a contact who meets the rule, does not, and does again',
    (limit, times) => {
      const onList = [subscriber(1)];
      const offList = [subscriber(1, { listIds: [] })];
      const account = anAccount(onList);
      account.activate(running(aDesign({ nodes: [start({ limit }), sendEmail('mail'), end()] })));
      account.run(days(2));
      account.edit(offList);
      account.run(days(3));
      account.edit(onList);
      account.run(days(4));
      expect(enrolled(account)).toHaveLength(times);
    },
  );

  test("[E4] on the day before the date, in the account's zone", () => {
    const account = anAccount([
      subscriber(1, { fields: { DUE: '2026-11-26' } }),
      subscriber(2, { fields: { DUE: '2026-11-27' } }),
    ]);
    const rule = {
      kind: 'dateField',
      field: 'DUE',
      direction: 'before',
      days: 1,
      isAnniversary: false,
    } as const;
    account.activate(running(aDesign({ nodes: [start({ rule }), sendEmail('mail'), end()] })));
    account.run(days(1));
    expect(enrolled(account)).toEqual([1]);
  });
});

describe('leaving', () => {
  test('[E6] a contact who unsubscribes while waiting leaves when they would move, and gets nothing', () => {
    const account = anAccount([subscriber(1)]);
    account.activate(running(waits));
    account.run(NINE);
    account.edit([subscriber(1, { subscription: 'Unsubscribed' })]);
    account.run(later(NINE, DAY - 1));
    expect(outcomes(account)).toEqual(['inside']);
    account.run(later(NINE, DAY));
    expect(outcomes(account)).toEqual(['Unsubscribed']);
    expect(account.outcome().messages).toEqual([]);
  });

  test('[E6] an exit condition has its name for an outcome', () => {
    const bought = { kind: 'yesNo', field: 'BOUGHT', operator: 'isYes' } as const;
    const account = anAccount([subscriber(1)]);
    account.activate(running({ ...waits, exitConditions: [{ id: 'x', name: 'Has bought', rule: bought }] }));
    account.run(NINE);
    account.edit([subscriber(1, { fields: { BOUGHT: true } })]);
    account.run(days(3));
    expect(outcomes(account)).toEqual(['Has bought']);
  });

  test('[E14] a contact who was deleted leaves at once', () => {
    const account = anAccount([subscriber(1)]);
    account.activate(running(waits));
    account.run(NINE);
    account.edit([]);
    account.run(later(NINE, 1));
    expect(outcomes(account)).toEqual(['Deleted']);
  });

  test('[E14] a contact at a deleted step leaves on reactivation', () => {
    const account = anAccount([subscriber(1)]);
    account.activate(running(waits));
    account.run(NINE);
    account.deactivate(PROGRAM);
    account.run(days(2));
    account.activate(running(aDesign()));
    account.run(days(2));
    expect(outcomes(account)).toEqual(['Step deleted']);
    expect(account.runOf(PROGRAM)).toMatchObject({ inside: 0, ever: 1 });
  });
});

describe('steps', () => {
  test('[E10] a deleted campaign is skipped, and the contact continues', () => {
    const account = anAccount([subscriber(1)]);
    account.activate(running(aDesign({ nodes: [start(), sendEmail('mail', 99), end()] })));
    account.run(NINE);
    expect(account.outcome().programs[0]?.log.map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'start arrived',
      'mail arrived',
      'mail skippedNoCampaign',
      'end arrived',
      'end finished',
    ]);
  });

  test('[E8] a decision takes Yes on the day its rule comes true, and No when the wait is over', () => {
    const rule = { kind: 'days', field: 'DUE', operator: 'isWithinNextDays', days: 0 } as const;
    const design = aDesign({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('due', { condition: { kind: 'fieldRule', rule }, maximumWait: { days: 3, hours: 0 } }),
        end('yes', 'In time'),
        end('no', 'Never'),
      ],
      connectors: ways('start > mail > due yes> yes', 'due no> no'),
    });
    const account = anAccount([subscriber(1, { fields: { DUE: '2026-11-27' } }), subscriber(2)]);
    account.activate(running(design));
    account.run(days(9));
    expect(account.outcome().programs[0]?.enrolments).toEqual([
      `1 ${NINE} yes 4 ${Date.UTC(2026, 10, 27)} In time ${Date.UTC(2026, 10, 27)}`,
      `2 ${NINE} no 4 ${later(NINE, 3 * DAY)} Never ${later(NINE, 3 * DAY)}`,
    ]);
  });

  test('[E12] sample contacts open some messages, imported ones none', () => {
    const ids = Array.from({ length: 200 }, (_, index) => index + 1);
    const account = anAccount(ids.map((id) => subscriber(id, { isSample: id <= 100 })));
    account.activate(running(aDesign()));
    account.run(NINE);
    const opened = account.outcome().messages.filter((line) => line.split(' ')[7] !== '0');
    const byImported = opened.filter((line) => Number(line.split(' ')[3]) > 100);
    expect(byImported).toEqual([]);
    expect(opened.length).toBeGreaterThan(25);
    expect(opened.length).toBeLessThan(75);
  });

  test('[E12] another seed gives other opens, the same seed the same', () => {
    const sent = (seed: number) => {
      const account = anAccount(
        [1, 2, 3, 4, 5, 6, 7, 8].map((id) => subscriber(id, { isSample: true, revision: 1 })),
        seed,
      );
      account.activate(running(aDesign()));
      account.run(NINE);
      return account.outcome().messages;
    };
    expect(sent(7)).toEqual(sent(7));
    expect(sent(8)).not.toEqual(sent(7));
  });
});

describe('two programs', () => {
  const asking = aDesign({
    nodes: [
      start({ rule: { kind: 'segment', segmentId: 1 as never } }),
      decision('opened', {
        condition: { kind: 'openedCampaign', campaignId: campaignId(2) },
        maximumWait: { days: 9, hours: 0 },
      }),
      sendEmail('thanks', 3),
      end(),
    ],
    connectors: ways('start > opened yes> thanks > end', 'opened no> end'),
  });
  const sending = aDesign({ nodes: [start({ limit: 'everyTime' }), sendEmail('mail', 2), end()] });

  function bothRunning() {
    const contacts = Array.from({ length: 30 }, (_, index) =>
      subscriber(index + 1, { isSample: true, revision: 1 }),
    );
    const account = anAccount(contacts);
    account.activate(running(asking));
    account.activate(running(sending, false, 8 as ProgramId));
    return account;
  }

  test('[E9] a decision sees an open of a message from any program', () => {
    const account = bothRunning();
    account.run(days(3));
    const lines = account.outcome().messages.map((line) => line.split(' '));
    const firstOpenAfterThanks = lines
      .filter(([, program]) => program === '7')
      .map(([at, , , contact]) => {
        const opens = lines
          .filter((each) => each[1] === '8' && each[3] === contact)
          .map((each) => Number(each[7]));
        return Number(at) - Math.min(...opens.filter((open) => open > 0));
      });
    expect(firstOpenAfterThanks.length).toBeGreaterThan(5);
    expect(new Set(firstOpenAfterThanks)).toEqual(new Set([0]));
  });

  test('[E15] the forecast of one runs the other with it', () => {
    const account = bothRunning();
    const { nextDay } = forecast(account.load(), PROGRAM);
    account.run(days(1));
    const sent = account.outcome().messages.filter((line) => line.split(' ')[1] === '7');
    expect(nextDay).toBe(sent.length);
    expect(nextDay).toBeGreaterThan(0);
  });
});

test('[E13] a run that was cut short is complete up to the moment it names', () => {
  const account = anAccount([subscriber(1), subscriber(2)]);
  account.activate(running(aDesign()));
  const changes = advance(account.load(), days(3), { maxSteps: 3 });
  expect(changes).toMatchObject({ isDone: false, until: later(NINE, -1), nextDueAt: NINE });
});
