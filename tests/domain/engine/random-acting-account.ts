import type { Connector, Design } from '#domain/design/design.ts';
import type { ProgramId, SegmentId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { FieldRule } from '#domain/rules/rule.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import type { Segment } from '#domain/segments/segment.ts';
import { segmentId } from '#tests/domain/builders/a-catalogue.ts';
import {
  decision,
  delay,
  end,
  nodeId,
  sendEmail,
  start,
  timeOfDay,
} from '#tests/domain/builders/a-design.ts';
import { type Dice, diceOf } from './dice.ts';
import { type RandomAccount, type RandomProgram, randomAccount } from './random-account.ts';
import { randomAction } from './random-actions.ts';

/**
 * An account whose programs hardly do anything but change contacts and wait for what others change, at few moments of
 * the day, so that much happens at the same one.
 */
export function randomActingAccount(seed: number): RandomAccount {
  const account = randomAccount(seed);
  const dice = diceOf(seed + 1);
  const numbers = [1, 2, 3, 4].slice(0, 2 + dice.below(3));
  const programs = numbers.map((number) => actingProgram(dice, (number * 10) as ProgramId, account.from));
  const resting = programs.filter(() => dice.chance(0.2));
  return {
    ...account,
    until: Math.min(account.until, account.from + 6 * DAY) as Instant,
    catalogue: {
      ...account.catalogue,
      segments: new Map([...account.catalogue.segments, changedSegment(dice)]),
    },
    restFrom: (account.from + 2 * DAY) as Instant,
    restUntil: (account.from + 3 * DAY) as Instant,
    contacts: account.contacts.map((contact) => ({ ...contact, subscription: 'Subscribed' })),
    programs,
    contactsAfter: account.contactsAfter,
    edited: new Map(resting.map((program) => [program.programId, program])),
  };
}

const CHANGED = 4;

/** Contacts come into it and leave it through what programs do to them. */
function changedSegment(dice: Dice): [SegmentId, Segment] {
  const id = segmentId(CHANGED);
  return [id, { id, name: 'Changed', rule: changedRule(dice), revision: 1 }];
}

function actingProgram(dice: Dice, programId: ProgramId, from: Instant): RandomProgram {
  return { programId, design: actingDesign(dice, from), isEnrolmentDisabled: dice.chance(0.2) };
}

function actingDesign(dice: Dice, from: Instant): Design {
  const date = new Date(from + dice.below(4) * DAY).toISOString().slice(0, 10) as never;
  const middle = Array.from({ length: 2 + dice.below(5) }, (_, index): ProgramNode => {
    const id = `n${index}`;
    if (dice.chance(0.35)) return randomAction(dice, id, date);
    if (dice.chance(0.6)) {
      const rule = changedRule(dice);
      const maximumWait = { days: dice.below(4), hours: 0 };
      return decision(id, { condition: { kind: 'fieldRule', rule }, maximumWait });
    }
    if (dice.chance(0.2)) return sendEmail(id, 1);
    return delay(
      id,
      dice.chance(0.5)
        ? { kind: 'days', days: 1 }
        : {
            kind: 'untilDateField',
            field: 'JOINED',
            direction: 'on',
            days: 0,
            isAnniversary: false,
            at: timeOfDay('09:00'),
          },
    );
  });
  const nodes: ProgramNode[] = [
    start({
      schedule: dice.chance(0.75) ? { kind: 'daily', at: timeOfDay('09:00') } : { kind: 'none' },
      rule: { kind: 'segment', segmentId: segmentId(dice.pick([1, 1, 2, CHANGED, CHANGED])) },
      limit: dice.pick(['firstTimeOnly', 'everyTime', 'whenNewlyMet', 'whenNewlyMet']),
    }),
    ...middle,
    end('end'),
  ];
  return { nodes, connectors: onwards(nodes), exitConditions: [] };
}

/** About what the actions change. */
function changedRule(dice: Dice): FieldRule {
  return dice.pick<FieldRule>([
    { kind: 'number', field: 'SCORE', operator: 'isGreaterThan', value: 5 },
    { kind: 'number', field: 'SCORE', operator: 'equals', value: 0 },
    { kind: 'text', field: 'TIER', operator: 'is', value: dice.pick(['gold', 'silver']) },
    { kind: 'yesNo', field: 'VIP', operator: dice.pick(['isYes', 'isNo']) },
    { kind: 'days', field: 'JOINED', operator: 'isWithinLastDays', days: 0 },
  ]);
}

/** Each to the next; a decision leads on either way, No past one step. */
function onwards(nodes: readonly ProgramNode[]): Connector[] {
  return nodes.slice(0, -1).flatMap((node, index): Connector[] => {
    const to = (steps: number) => nodes[Math.min(index + steps, nodes.length - 1)]?.id ?? nodeId('end');
    const way = (route: Route, steps: number): Connector => ({ from: node.id, route, to: to(steps) });
    return node.type === 'decision' ? [way('yes', 1), way('no', 2)] : [way('next', 1)];
  });
}
