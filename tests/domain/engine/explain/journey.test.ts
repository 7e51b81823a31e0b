import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { assembleJourneys, type Journey } from '#domain/engine/explain/journey.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const PROGRAM = 7 as ProgramId;
const NINE = later(TUESDAY_AT_TEN, 23 * HOUR);

const contact = (id: number, isSample: boolean): Contact => ({
  id: id as ContactId,
  email: `contact${id}@example.com`,
  subscription: 'Subscribed',
  fields: {},
  listIds: [listId(1)],
  preferenceIds: [],
  createdAt: TUESDAY_AT_TEN,
  isSample,
  revision: 1,
});

const reminders = aDesign({
  nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), decision('opened'), delay('wait'), end()],
  connectors: ways('start > mail > opened yes> end', 'opened no> wait > end'),
});

/** Runs a design to a moment, and tells the journeys of a contact from what is stored by then. */
function journeysAfter(
  design: Design,
  until: Instant,
  { isSample = false, id = 2 } = {},
): readonly Journey[] {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: [1, 2, 3].map((each) => contact(each, isSample)),
  });
  account.activate({ programId: PROGRAM, design, isEnrolmentDisabled: false });
  const changes = advance(createWorld(account.input()), until, { maxSteps: Number.POSITIVE_INFINITY });
  const activation = { at: TUESDAY_AT_TEN, design, timeZone: 'Europe/London' };
  const [run = createRun(PROGRAM, undefined, activation)] = changes.runs;
  const { enrolmentBlocks: blocks, stepBlocks: steps, messageBlocks: messages } = changes;
  return assembleJourneys(id, { run, blocks, steps, messages, now: until });
}

const inWords = ({ stops }: Journey) =>
  stops.map(({ nodeId, arrivedAt, leftAt, events }) => {
    const hours = (at: Instant | null) => (at === null ? 'now' : String((at - NINE) / HOUR));
    return `${nodeId} ${hours(arrivedAt)} to ${hours(leftAt)}: ${events.map(({ kind }) => kind).join(', ')}`;
  });

describe('[E33] a journey', () => {
  test('lists each step with arrival, departure and what happened there', () => {
    const [journey] = journeysAfter(reminders, later(NINE, 3 * DAY - HOUR));
    expect(journey && inWords(journey)).toEqual([
      'start 0 to 0: ',
      'mail 0 to 0: sent',
      'opened 0 to 48: wentNo',
      'wait 48 to now: ',
    ]);
    expect(journey).toMatchObject({ outcome: null, enrolledAt: NINE, dueAt: later(NINE, 3 * DAY) });
  });

  test('covers every enrolment, the newest first, with how it ended', () => {
    const journeys = journeysAfter(reminders, later(NINE, 4 * DAY));
    expect(journeys.map(({ outcome, enrolledAt }) => [outcome, (enrolledAt - NINE) / DAY])).toEqual([
      [null, 3],
      ['Exit program', 0],
    ]);
  });

  test('shows a message at the visit that sent it, with the opens up to a given moment', () => {
    const later4 = later(NINE, 4 * DAY);
    const opened = [1, 2, 3].flatMap((id) => journeysAfter(reminders, later4, { isSample: true, id }));
    const messages = opened.flatMap(({ stops }) =>
      stops.flatMap(({ nodeId, messages: own }) => own.map((message) => ({ nodeId, ...message }))),
    );
    expect(messages.every(({ nodeId }) => nodeId === 'mail')).toBe(true);
    const [first] = messages.flatMap(({ openedAt }) => (openedAt === null ? [] : [openedAt]));
    expect(first).toBeDefined();
    const before = [1, 2, 3].flatMap((id) =>
      journeysAfter(reminders, later(first ?? NINE, -1), { isSample: true, id }),
    );
    const known = before.flatMap(({ stops }) => stops.flatMap(({ messages: own }) => own));
    expect(known.some(({ openedAt }) => openedAt === first)).toBe(false);
  });

  test('is empty for a contact who was never enrolled', () => {
    expect(journeysAfter(reminders, later(NINE, DAY), { id: 99 })).toEqual([]);
  });
});
