import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import {
  boundFor,
  getMovePlan,
  isVoid,
  type PendingMove,
  removeEnrolments,
  removeMoves,
} from '#domain/programs/pending-moves.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';

const PROGRAM = 7 as ProgramId;
const days = (count: number) => later(TUESDAY_AT_TEN, count * DAY);

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

/** A week's wait, a mail, another week's wait. */
const twoWeeks = aDesign({
  nodes: [
    start(),
    delay('first', { kind: 'days', days: 7 }),
    sendEmail('mail'),
    delay('second', { kind: 'days', days: 7 }),
    end(),
  ],
  connectors: ways('start > first > mail > second > end'),
});

const running = (design: Design) => ({ programId: PROGRAM, design, isEnrolmentDisabled: false });

const move = (over: Partial<PendingMove> & { of: readonly number[] }): PendingMove => ({
  id: 1,
  programId: PROGRAM,
  at: days(3),
  by: 'Ada',
  from: nodeId('first'),
  to: null,
  isStepDeleted: false,
  enrolments: Int32Array.from(over.of),
  ...over,
});

/** As many as wanted wait at "first"; then the program is deactivated. */
function deactivated(count = 3) {
  const account = accountInMemory({
    seed: 7,
    timeZone: 'Europe/London',
    from: TUESDAY_AT_TEN,
    catalogue: aCatalogue(),
    contacts: Array.from({ length: count }, (_, index) => subscriber(index + 1)),
  });
  account.activate(running(twoWeeks));
  account.run(days(3));
  account.deactivate(PROGRAM);
  account.run(days(4));
  return account;
}

function activateWith(
  account: ReturnType<typeof deactivated>,
  moves: readonly PendingMove[],
  design: Design = twoWeeks,
) {
  account.activate(running(design), moves);
}

const logOf = (account: ReturnType<typeof deactivated>, enrolment: number) =>
  (account.outcome().programs[0]?.log ?? [])
    .filter((line) => line.split(' ')[1] === String(enrolment))
    .map((line) => line.split(' ').slice(2).join(' '));

const stateOf = (account: ReturnType<typeof deactivated>, enrolment: number) =>
  account.outcome().programs[0]?.enrolments[enrolment]?.split(' ').slice(2, -1).join(' ');

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe('[E31] moves planned while a program was deactivated', () => {
  test('remove contacts at the activation, with the outcome Manually removed', () => {
    const account = deactivated();
    activateWith(account, [move({ of: [1] })]);
    expect(stateOf(account, 1)).toMatch(/ Manually removed$/);
    expect(logOf(account, 1)).toEqual(['start arrived', 'first arrived', 'first finished']);
    expect(account.runOf(PROGRAM)).toMatchObject({ inside: 2, ever: 3 });
  });

  test('move contacts to the other step in a visit of its own, counted and logged', () => {
    const account = deactivated();
    activateWith(account, [move({ of: [0], to: nodeId('second') })]);
    account.run(days(5));
    expect(logOf(account, 0)).toEqual(['start arrived', 'first arrived', 'first moved', 'second arrived']);
    const run = account.runOf(PROGRAM);
    const second = run?.nodeIds.indexOf(nodeId('second')) ?? -1;
    expect([run?.here[second], run?.visits[second], run?.inside]).toEqual([1, 1, 3]);
    account.run(later(days(4), 7 * DAY));
    expect(stateOf(account, 0)).toMatch(/ Exit program$/);
  });

  test('send a message at once to a contact who is moved to it', () => {
    const account = deactivated();
    activateWith(account, [move({ of: [2], to: nodeId('mail') })]);
    account.run(later(days(4), HOUR));
    expect(account.outcome().messages).toHaveLength(1);
  });

  test('[E14] remove a contact whose target no longer exists', () => {
    const account = deactivated();
    const short = aDesign({
      nodes: [start(), delay('first', { kind: 'days', days: 7 }), end()],
      connectors: ways('start > first > end'),
    });
    activateWith(account, [move({ of: [0], to: nodeId('second') })], short);
    expect(stateOf(account, 0)).toMatch(/ Step deleted$/);
  });

  test('move contacts to a step drawn since', () => {
    const account = deactivated();
    const longer = aDesign({
      nodes: [...twoWeeks.nodes, delay('new')],
      connectors: ways('start > first > mail > second > end', 'new > end'),
    });
    activateWith(account, [move({ of: [0, 1], to: nodeId('new') })], longer);
    account.run(days(6));
    expect([stateOf(account, 0), stateOf(account, 1)]).toEqual([
      expect.stringContaining('Exit program'),
      expect.stringContaining('Exit program'),
    ]);
  });

  test.each(SEEDS)('keep counters equal to the log, seed %d', (seed) => {
    const dice = diceOf(seed);
    const account = deactivated(12);
    const plans = Array.from({ length: 4 }, (_, index) =>
      move({
        id: index,
        of: Array.from({ length: 12 }, (_each, enrolment) => enrolment).filter(() => dice.chance(0.2)),
        to: dice.pick([null, nodeId('mail'), nodeId('second'), nodeId('end'), nodeId('never drawn')]),
      }),
    );
    const asked = plans.reduce<readonly PendingMove[]>(
      (known, next) => [...removeEnrolments(known, new Set(next.enrolments)).kept, next],
      [],
    );
    activateWith(account, asked);
    account.run(days(4 + dice.below(12)));
    const { log = [], enrolments = [] } = account.outcome().programs[0] ?? {};
    const run = account.runOf(PROGRAM);
    const inside = enrolments.filter((line) => line.includes(' inside '));
    const nodeIds = run?.nodeIds ?? [];
    expect({
      inside: run?.inside,
      nodes: nodeIds.map((id, number) => [id, run?.visits[number] ?? 0, run?.here[number] ?? 0]),
    }).toEqual({
      inside: inside.length,
      nodes: nodeIds.map((id) => [
        id,
        log.filter((line) => line.endsWith(` ${id} arrived`)).length,
        inside.filter((line) => line.split(' ')[2] === id).length,
      ]),
    });
    expect(nodeIds).not.toEqual([]);
  });
});

describe('plans', () => {
  test('[E30] the latest plan for a contact holds, and a plan without contacts is dropped', () => {
    const first = move({ id: 1, of: [0, 1] });
    const second = move({ id: 2, of: [2] });
    const { kept, dropped } = removeEnrolments([first, second], new Set([1, 2]));
    expect(kept.map(({ id, enrolments }) => [id, [...enrolments]])).toEqual([[1, [0]]]);
    expect(dropped.map(({ id }) => id)).toEqual([2]);
  });

  test('[E32] a move made for a deleted step is void once the step is back', () => {
    const chosen = move({ of: [0], isStepDeleted: true });
    expect(isVoid(chosen, new Set([nodeId('first')]))).toBe(true);
    expect(isVoid(chosen, new Set([nodeId('mail')]))).toBe(false);
    expect(isVoid(move({ of: [0] }), new Set([nodeId('first')]))).toBe(false);
  });

  test('[E32] deleting the target of a move redirects it, and undoing that restores it', () => {
    const toSecond = move({ id: 1, of: [0, 1], to: nodeId('second'), isStepDeleted: true });
    const bound = boundFor(nodeId('second'), [toSecond], [2]);
    expect(bound).toEqual([0, 1, 2]);
    const toEnd = move({
      id: 2,
      of: bound,
      from: nodeId('second'),
      to: nodeId('end'),
      isStepDeleted: true,
    });
    const both = [toSecond, toEnd];
    const whereto = (moves: readonly PendingMove[]) =>
      [...getMovePlan(moves)].map(([enrolment, { to }]) => [enrolment, to]);

    expect(whereto(both)).toEqual([0, 1, 2].map((enrolment) => [enrolment, 'end']));
    expect(whereto(removeMoves(both, new Set([2])).kept)).toEqual([
      [0, 'second'],
      [1, 'second'],
    ]);
    // The first step is back: those who were at it stay there, whatever became of the second.
    expect(whereto(removeMoves(both, new Set([1])).kept)).toEqual([[2, 'end']]);
    expect(
      removeMoves([toSecond, move({ id: 3, of: [1], isStepDeleted: true })], new Set([1])).dropped,
    ).toHaveLength(2);
  });
});
