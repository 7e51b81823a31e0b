import fc from 'fast-check';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { type Followed, follow } from '#domain/rehearsal/follow.ts';
import type { RehearsedPeople } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { type Rehearsed, rehearse } from '#domain/rehearsal/rehearse.ts';
import type { DelaySettings } from '#domain/schedule/delay.ts';
import { segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { delay, sendEmail, start, timeOfDay } from '#tests/domain/builders/a-design.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';
import { type Dice, diceOf } from '#tests/domain/engine/dice.ts';
import type { RandomAccount } from '#tests/domain/engine/random-account.ts';
import { randomAccount } from '#tests/domain/engine/random-account.ts';
import { randomActingAccount } from '#tests/domain/engine/random-acting-account.ts';

export const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Random accounts, each by a seed. */
export const kinds = [
  ['accounts', randomAccount],
  ['accounts whose programs change contacts', randomActingAccount],
] as const;

/** A rehearsal of one of the programs of a random account that has run for a while. */
export function randomRehearsal(account: RandomAccount): RehearsalInput {
  const dice = diceOf(account.seed + 3);
  return rehearsalIn(dice.chance(0.7) ? livelier(dice, account) : account, dice);
}

/** Everybody comes in, much is sent, and some wait for ever. */
function livelier(dice: Dice, random: RandomAccount): RandomAccount {
  const lively = (design: Design): Design => ({
    ...design,
    nodes: design.nodes.map((node): ProgramNode => {
      if (node.type === 'start') {
        const rule = { kind: 'segment', segmentId: segmentId(1) } as const;
        return start(
          { ...node.settings, rule, schedule: { kind: 'daily', at: timeOfDay('09:00') } },
          node.id,
        );
      }
      if (!ONE_WAY.has(node.type) || dice.chance(0.4)) return node;
      return dice.pick([
        sendEmail(node.id, 1),
        sendEmail(node.id, 2),
        delay(node.id),
        delay(node.id, FOR_EVER),
      ]);
    }),
  });
  return {
    ...random,
    contacts: random.contacts.map((contact) => ({ ...contact, subscription: 'Subscribed' })),
    programs: random.programs.map((program) => ({ ...program, design: lively(program.design) })),
  };
}

/** Until one of no days of the week. */
const FOR_EVER: DelaySettings = { kind: 'untilWeekday', weekdays: [], at: timeOfDay('09:00') };
const ONE_WAY: ReadonlySet<string> = new Set([
  'sendEmail',
  'delay',
  'updateContact',
  'removeContact',
  'webhook',
]);

function rehearsalIn(random: RandomAccount, dice: Dice): RehearsalInput {
  const account = accountInMemory(random);
  for (const program of random.programs) account.activate(program);
  account.run(random.restFrom);
  if (dice.chance(0.3)) account.edit(random.contactsAfter);
  const programs = account.input().programs.map(({ programId }) => programId);
  const programId = dice.pick([programs[0] ?? (10 as ProgramId), ...programs]);
  const saved = random.programs.find((program) => program.programId === programId)?.design;
  const design = (dice.chance(0.5) ? random.edited.get(programId)?.design : null) ?? saved;
  if (!design) throw new Error('The program has no design.');
  return {
    account: account.input(),
    programId,
    design,
    setup: {
      people: dice.pick<RehearsedPeople>([
        { kind: 'account' },
        { kind: 'account' },
        { kind: 'segment', segmentId: segmentId(dice.pick([1, 2, 3, 9])) },
      ]),
      entry: dice.pick(['schedule', 'asIfEnabled', 'atOnce']),
      isContinued: dice.chance(0.5),
      days: 1 + dice.below(9),
      seed: dice.chance(0.5) ? random.seed : dice.below(1_000),
    },
  };
}

/** To its end, whatever the pieces. */
export function rehearsed(input: RehearsalInput): Rehearsed {
  return toTheEnd(rehearse(input));
}

export function followed(input: RehearsalInput, contactId: ContactId): Followed | null {
  return toTheEnd(follow(input, contactId));
}

export function toTheEnd<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
