import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { forecast } from '#domain/engine/forecast.ts';
import type { ContactId, NodeId, ProgramId } from '#domain/ids.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from './account-in-memory.ts';
import type { RestingAct } from './resting.ts';

const PROGRAM = 7 as ProgramId;
const NINE = later(TUESDAY_AT_TEN, 23 * HOUR);
const THURSDAY = later(TUESDAY_AT_TEN, 2 * DAY);
const step = (id: string) => id as NodeId;

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

const waits = aDesign({
  nodes: [start(), delay('wait', { kind: 'days', days: 9 }), sendEmail('mail'), delay('rest'), end()],
  connectors: ways('start > wait > mail > rest > end'),
  exitConditions: [
    { id: 'bought', name: 'Bought', rule: { kind: 'yesNo', field: 'VIP', operator: 'isYes' } },
  ],
});
const withoutWait: Design = {
  ...waits,
  nodes: waits.nodes.filter(({ id }) => id !== 'wait'),
  connectors: ways('start > mail > rest > end'),
};

const planned = (to: string): RestingAct => ({
  kind: 'plan',
  id: 1,
  from: step('wait'),
  to: step(to),
  contacts: new Set([1, 2, 3, 4]),
});
const deletedWith = (to: string): RestingAct => ({
  kind: 'save',
  design: withoutWait,
  chosen: [{ id: 1, from: step('wait'), to: step(to) }],
});

/** Of four at the wait, three must leave by the time the program is activated again. */
function movedByPerson(design: Design, act: RestingAct) {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: [1, 2, 3, 4].map((id) => subscriber(id)),
  });
  const program = { programId: PROGRAM, isEnrolmentDisabled: false };
  account.activate({ ...program, design: waits });
  account.run(NINE);
  account.deactivate(PROGRAM);
  account.edit([
    subscriber(1),
    subscriber(2, { subscription: 'Unsubscribed' }),
    subscriber(3, { subscription: 'Suppressed' }),
    subscriber(4, { fields: { VIP: true } }),
  ]);
  account.run(THURSDAY);
  account.activateAgain({ ...program, design }, [act]);
  return account;
}

describe('[E6] contacts whom a person has moved to a step', () => {
  const outcomesOf = (account: ReturnType<typeof movedByPerson>) =>
    account
      .outcome()
      .programs[0]?.enrolments.map((line) =>
        line.split(' ').slice(2, 3).concat(line.split(' ').slice(5, -1)),
      );

  test.each([
    ['planned to go there', waits, planned('mail')],
    ['sent there when their step was deleted', withoutWait, deletedWith('mail')],
  ])('leave before they are mailed when they must: %s', (_, design, act) => {
    const account = movedByPerson(design, act);
    const { nextDay } = forecast(account.load(), PROGRAM);
    account.run(THURSDAY);

    expect(account.outcome().messages.map((line) => Number(line.split(' ')[3]))).toEqual([1]);
    expect(nextDay).toBe(1);
    expect(outcomesOf(account)).toEqual([
      ['rest', 'inside'],
      ['mail', 'Unsubscribed'],
      ['mail', 'Suppressed'],
      ['mail', 'Bought'],
    ]);
  });

  test.each([
    ['planned to go there', waits, planned('rest')],
    ['sent there when their step was deleted', withoutWait, deletedWith('rest')],
  ])('leave at once when they must, instead of waiting: %s', (_, design, act) => {
    const account = movedByPerson(design, act);
    account.run(THURSDAY);

    expect(outcomesOf(account)).toEqual([
      ['rest', 'inside'],
      ['rest', 'Unsubscribed'],
      ['rest', 'Suppressed'],
      ['rest', 'Bought'],
    ]);
  });
});
