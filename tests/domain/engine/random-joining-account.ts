import type { Design } from '#domain/design/design.ts';
import type { ProgramId, SmsProfileId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import { listId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  addContact,
  delay,
  end,
  sendEmail,
  sendSms,
  start,
  timeOfDay,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { type Dice, diceOf } from './dice.ts';
import { type RandomAccount, type RandomProgram, randomAccount } from './random-account.ts';

const PROGRAMS = [10, 20, 30, 40] as const;

/** An account whose programs hardly do anything but mail, and enrol contacts in each other by steps and by lists. */
export function randomJoiningAccount(seed: number): RandomAccount {
  const account = randomAccount(seed);
  const dice = diceOf(seed + 3);
  const programs = PROGRAMS.map(
    (id): RandomProgram => ({
      programId: id as ProgramId,
      design: joiningDesign(dice, id === 10 || dice.chance(0.2)),
      isEnrolmentDisabled: dice.chance(0.1),
    }),
  );
  const resting = programs.filter(() => dice.chance(0.3));
  const lists = [1, 2].map((id) => ({
    id: listId(id),
    name: `List ${id}`,
    joinProgramId: dice.pick(PROGRAMS) as ProgramId,
    revision: 1,
  }));
  return {
    ...account,
    catalogue: { ...account.catalogue, lists: new Map(lists.map((list) => [list.id, list])) },
    contacts: account.contacts.map((contact) => ({ ...contact, subscription: 'Subscribed', listIds: [] })),
    programs,
    edited: new Map(resting.map((program) => [program.programId, program])),
  };
}

function joiningDesign(dice: Dice, isScheduled: boolean): Design {
  const middle = Array.from({ length: 2 + dice.below(4) }, (_, index) => joiningStep(dice, `n${index}`));
  const at = timeOfDay('09:00');
  const schedule = dice.pick<StartSettings['schedule']>([
    { kind: 'daily', at },
    { kind: 'daily', at },
    { kind: 'weekly', weekdays: [2, 5], at },
  ]);
  const rule = { kind: 'segment', segmentId: segmentId(dice.pick([1, 1, 2])) } as const;
  const settings = isScheduled
    ? { schedule, rule, limit: 'everyTime' as const }
    : { schedule: { kind: 'none' } as const };
  return {
    nodes: [start(settings), ...middle, end()],
    connectors: ways(['start', ...middle.map(({ id }) => id), 'end'].join(' > ')),
    exitConditions: [],
  };
}

function joiningStep(dice: Dice, id: string): ProgramNode {
  const pick = dice.below(10);
  if (pick < 3) return addContact(id, { kind: 'program', programId: dice.pick(PROGRAMS) as ProgramId });
  if (pick < 4) return addContact(id, { kind: 'lists', listIds: [listId(dice.pick([1, 2]))] });
  if (pick < 7) return sendEmail(id, dice.pick([1, 2, 3]));
  if (pick < 8) return sendSms(id, { profileId: 1 as SmsProfileId, text: 'Hello' });
  if (pick < 9) return delay(id, { kind: 'untilTimeOfDay', at: timeOfDay('12:00') });
  return delay(id, { kind: 'days', days: 1 });
}
