import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { drawForVisit } from '#domain/engine/chance/random.ts';
import { drawReaction } from '#domain/engine/chance/reactions.ts';
import { forecast } from '#domain/engine/forecast.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue, campaignId, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  quantitySplit,
  randomSplit,
  sendEmail,
  start,
  timeOfDay,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const PROGRAM = 7 as ProgramId;
const OTHER = 8 as ProgramId;
const days = (count: number) => later(TUESDAY_AT_TEN, count * DAY);

const subscribers = (count: number, overrides: Partial<Contact> = {}): Contact[] =>
  Array.from({ length: count }, (_, index) => ({
    id: (index + 1) as ContactId,
    email: `contact${index + 1}@example.com`,
    subscription: 'Subscribed',
    fields: {},
    listIds: [listId(1)],
    preferenceIds: [],
    createdAt: TUESDAY_AT_TEN,
    isSample: false,
    revision: 1,
    ...overrides,
  }));

function anAccount(contacts: readonly Contact[]) {
  const catalogue = aCatalogue({
    campaigns: [
      { id: 1, name: 'Welcome 1' },
      { id: 2, name: 'Welcome 2' },
    ],
  });
  return accountInMemory({ seed: 7, timeZone: 'Europe/London', from: TUESDAY_AT_TEN, catalogue, contacts });
}

const running = (design: Design, programId = PROGRAM) => ({ programId, design, isEnrolmentDisabled: false });

/** Waits a week for the condition. */
const waitingFor = (condition: Condition) =>
  aDesign({
    nodes: [
      start(),
      decision('ask', { condition, maximumWait: { days: 7, hours: 0 } }),
      sendEmail('mail'),
      end('end', 'Went No'),
    ],
    connectors: ways('start > ask', 'ask yes> mail > end', 'ask no> end'),
  });

const logOf = (account: ReturnType<typeof anAccount>, program = 0) =>
  account.outcome().programs[program]?.log ?? [];
const countOf = (account: ReturnType<typeof anAccount>, kind: string) =>
  logOf(account).filter((line) => line.endsWith(` ${kind}`)).length;

describe('[E8] a decision at the moment its condition is true', () => {
  test('takes Yes when another program sends the campaign', () => {
    const account = anAccount(subscribers(1));
    account.activate(running(waitingFor({ kind: 'sentCampaign', campaignId: campaignId(2) })));
    account.activate(
      running(
        aDesign({
          nodes: [start(), delay('wait'), sendEmail('send', 2), end()],
          connectors: ways('start > wait > send > end'),
        }),
        OTHER,
      ),
    );
    account.run(days(4));
    const [sent] = logOf(account, 1).filter((line) => line.endsWith('send sent'));
    const [went] = logOf(account).filter((line) => line.endsWith('ask wentYes'));
    expect(went?.split(' ')[0]).toBe(sent?.split(' ')[0]);
  });

  test('takes Yes when the contact is opted in', () => {
    const account = anAccount(subscribers(1));
    account.activate(running(waitingFor({ kind: 'preference', preferenceId: preferenceId(1) })));
    account.run(days(3));
    expect(countOf(account, 'wentYes')).toBe(0);
    account.edit(subscribers(1, { preferenceIds: [preferenceId(1)] }));
    account.run(later(days(3), HOUR));
    expect(countOf(account, 'wentYes')).toBe(1);
  });
});

describe('[E9] a condition on the campaign of an earlier step, in a program that sends it each month', () => {
  /** How many of 60 sample contacts take Yes at the very moment of the second message. */
  const wentYesAtOnce = (condition: Condition) => {
    const account = anAccount(subscribers(60, { isSample: true }));
    const monthly = aDesign({
      nodes: [
        start({
          schedule: { kind: 'monthly', on: { kind: 'day', day: 1 }, at: timeOfDay('09:00') },
          limit: 'everyTime',
        }),
        sendEmail('mail'),
        decision('ask', { condition, maximumWait: { days: 3, hours: 0 } }),
        end(),
      ],
      connectors: ways('start > mail > ask yes> end', 'ask no> end'),
    });
    account.activate(running(monthly));
    account.run(days(40));
    const january = Date.parse('2027-01-01T09:00:00Z');
    return logOf(account).filter((line) => line.startsWith(`${january} `) && line.endsWith(' wentYes'))
      .length;
  };
  const opened = { kind: 'openedCampaign', campaignId: campaignId(1) } as const;

  test('counts last month’s open when it asks ever', () => {
    expect(wentYesAtOnce(opened)).toBeGreaterThan(20);
  });

  test('does not count it when it asks since this enrolment', () => {
    expect(wentYesAtOnce({ ...opened, since: 'enrolment' })).toBe(0);
  });
});

describe('[E12] clicks', () => {
  const [reader] = subscribers(1, { isSample: true, revision: 1 });
  if (!reader) throw new Error('There is one.');
  const links = ['https://example.com/a', 'https://example.com/b'];
  const reactions = (given: readonly string[]) =>
    Array.from({ length: 2_000 }, (_, node) =>
      drawReaction(
        reader,
        { program: 1, node, visit: 1, enrolledAt: 0 },
        { sentAt: TUESDAY_AT_TEN, links: given, seed: 7 },
      ),
    );

  test('go to one of the links, to each as often', () => {
    const clicked = reactions(links).flatMap(({ link }) => link ?? []);
    const first = clicked.filter((link) => link === links[0]).length;
    expect(clicked.length).toBeGreaterThan(50);
    expect(first / clicked.length).toBeGreaterThan(0.35);
    expect(first / clicked.length).toBeLessThan(0.65);
  });

  test('do not happen without a link, and as many contacts open', () => {
    const without = reactions([]);
    expect(without.filter(({ clickedAt, link }) => clickedAt > 0 || link !== null)).toEqual([]);
    expect(without.map(({ openedAt }) => openedAt)).toEqual(reactions(links).map(({ openedAt }) => openedAt));
  });
});

describe('[E26] a random split', () => {
  const half = aDesign({
    nodes: [start(), randomSplit('split', 30), sendEmail('mail'), end()],
    connectors: ways('start > split', 'split a> mail > end', 'split b> end'),
  });

  test('sends about as many A as it says, whatever the order of contacts', () => {
    const account = anAccount(subscribers(2_000));
    account.activate(running(half));
    account.run(days(2));
    expect(countOf(account, 'wentA') / 2_000).toBeCloseTo(0.3, 1);
    expect(countOf(account, 'wentA') + countOf(account, 'wentB')).toBe(2_000);
  });

  test('draws again at the next visit', () => {
    const visits = Array.from({ length: 1_000 }, (_, visit) =>
      drawForVisit({ contact: 1, program: 1, node: 1, visit, enrolledAt: 0 }, 7),
    );
    const below = visits.filter((draw) => draw < 0.3).length;
    expect(below / 1_000).toBeCloseTo(0.3, 1);
  });
});

describe('[E27] a quantity split', () => {
  const some = (first: number, extra: Partial<Design> = {}) =>
    aDesign({
      nodes: [start({ limit: 'everyTime' }), quantitySplit('split', first), sendEmail('mail'), end()],
      connectors: ways('start > split', 'split first> mail > end', 'split rest> end'),
      ...extra,
    });

  const contactsThat = (kind: string, account: ReturnType<typeof anAccount>) => {
    const enrolments = account.outcome().programs[0]?.enrolments ?? [];
    const lines = logOf(account).filter((line) => line.endsWith(` ${kind}`));
    return lines.map((line) => Number(enrolments[Number(line.split(' ')[1])]?.split(' ')[0]));
  };

  test('gives a contact who comes on three days one of three places', () => {
    const account = anAccount(subscribers(1));
    account.activate(running(some(3)));
    account.run(days(3));
    account.edit(subscribers(4));
    account.run(days(4));
    const first = contactsThat('wentFirst', account);
    expect(first.filter((id) => id === 1)).toHaveLength(4);
    expect(new Set(first).size).toBe(3);
    expect(countOf(account, 'wentRest')).toBe(1);
  });

  test('sends the same contacts First, over slots, batches and an inactive time', () => {
    const account = anAccount(subscribers(5));
    account.activate(running(some(3)));
    account.run(days(2));
    account.deactivate(PROGRAM);
    account.run(days(3));
    account.activate(running(some(3)));
    account.run(days(6));
    expect(new Set(contactsThat('wentFirst', account)).size).toBe(3);
    expect(countOf(account, 'wentFirst')).toBe(5 * 3);
    expect(countOf(account, 'wentRest')).toBe(5 * 2);
  });

  test('draws by the seed who takes the places left, of contacts who come at one moment', () => {
    const account = anAccount(subscribers(200));
    account.activate(running(some(100)));
    account.run(days(1));
    const first = contactsThat('wentFirst', account);
    const older = first.filter((id) => id <= 100).length;
    expect(first).toHaveLength(100);
    expect(older).toBeGreaterThan(35);
    expect(older).toBeLessThan(65);
  });

  test('keeps its count when the number is changed', () => {
    const account = anAccount(subscribers(3));
    account.activate(running(some(2)));
    account.run(days(1));
    account.deactivate(PROGRAM);
    account.activate(running(some(4)));
    account.run(days(3));
    expect(new Set(contactsThat('wentFirst', account))).toEqual(new Set([1, 2, 3]));
  });

  test('does not count a contact who leaves there by an exit condition', () => {
    const exitConditions = [
      { id: 'e', name: 'Is one', rule: { kind: 'yesNo', field: 'VIP', operator: 'isYes' } as const },
    ];
    const [one, ...others] = subscribers(4);
    if (!one) throw new Error('There are four.');
    const account = anAccount([{ ...one, fields: { VIP: true } }, ...others]);
    account.activate(running(some(2, { exitConditions })));
    account.run(days(1));
    expect(countOf(account, 'wentFirst')).toBe(2);
    expect(countOf(account, 'wentRest')).toBe(1);
  });

  test('does not count what a forecast tries out', () => {
    const account = anAccount(subscribers(3));
    account.activate(running(some(2)));
    const world = account.load();
    forecast(world, PROGRAM);
    forecast(world, PROGRAM);
    account.run(days(1));
    expect(countOf(account, 'wentFirst')).toBe(2);
    expect([...(account.runOf(PROGRAM)?.first ?? [])].map(({ length }) => length)).toContain(2);
  });
});
