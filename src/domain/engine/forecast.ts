import type { Forecast } from '#domain/consequences/forecast.ts';
import { runUntil } from '#domain/engine/advance.ts';
import { copyWorld } from '#domain/engine/create-world.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { countEligible } from '#domain/engine/run-slot.ts';
import { findNextSlot } from '#domain/engine/world/due-keys.ts';
import { createMessageTally, type MessageTally } from '#domain/engine/world/message-tally.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { ProgramId } from '#domain/ids.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { findRelevantPrograms } from './independence.ts';

const NO_LIMIT = { maxSteps: Number.POSITIVE_INFINITY };

/** [E15] What comes of a program in a world that has it running, from the world's present on. The world stays as it is. */
export function forecast(world: World, programId: ProgramId): Forecast {
  return forecastInPlace(
    copyWorld(world, { only: findRelevantPrograms(world.programs, programId) }),
    programId,
  );
}

/** The same in a world that nobody needs afterwards: it is run on for a day. */
export function forecastInPlace(world: World, programId: ProgramId): Forecast {
  const program = world.programs.find((each) => each.programId === programId);
  if (!program) throw new Error(`Program ${programId} does not run in this world.`);
  const { schedule } = program.start;
  const isScheduled = schedule !== null && schedule.kind !== 'none';
  const slot = findNextSlot(world, program);
  const now = {
    inside: program.inside,
    byNode: program.nodeIds.flatMap((nodeId, number) => {
      const contacts = program.here[number] ?? 0;
      return contacts > 0 ? [{ nodeId, contacts }] : [];
    }),
    meetRuleNow: isScheduled ? countEligible(world, program, world.now) : null,
    nextEnrolmentAt: program.isEnrolmentDisabled ? null : slot,
    nextSlotAt: slot,
  };
  const from = world.now;
  const tally = createMessageTally(programId, later(from, HOUR), world.population.size);
  world.tally = tally;
  const overdue = runFirstTick(world, program);
  runUntil(world, later(from, DAY), NO_LIMIT);
  return { ...now, overdue: overdue.size, ...summariseMessages(tally, overdue) };
}

/** Does what is overdue, and finds the contacts, by index, who continued because of it. */
function runFirstTick(world: World, program: ProgramState): ReadonlySet<number> {
  const isOverdue = ({ contact, enrolment, visit }: Waiting) =>
    program.openEnrolment[contact] !== enrolment || getVisit(program, enrolment) !== visit;
  const waiting = listWaiting(world, program);
  runUntil(world, world.now, NO_LIMIT);
  return new Set(waiting.filter(isOverdue).map(({ contact }) => contact));
}

type Waiting = { readonly contact: number; readonly enrolment: number; readonly visit: number };

/** Contacts inside who can continue: neither they nor their step was deleted. */
function listWaiting(world: World, program: ProgramState): Waiting[] {
  const waiting: Waiting[] = [];
  program.openEnrolment.forEach((enrolment, contact) => {
    if (enrolment < 0 || !world.population.contacts[contact]) return;
    const isThere = program.nodes[getBlock(program.enrolments, enrolment).node[getRow(enrolment)] ?? 0];
    if (isThere) waiting.push({ contact, enrolment, visit: getVisit(program, enrolment) });
  });
  return waiting;
}

function getVisit({ enrolments }: ProgramState, enrolment: number): number {
  return getBlock(enrolments, enrolment).visit[getRow(enrolment)] ?? 0;
}

type Ahead = Pick<Forecast, 'nextHour' | 'nextDay' | 'sms' | 'toOverdue' | 'contactsNextDay'>;

function summariseMessages({ soon, ever, sms }: MessageTally, overdue: ReadonlySet<number>): Ahead {
  const all = { nextHour: 0, nextDay: 0 };
  const toOverdue = { nextHour: 0, nextDay: 0 };
  let contactsNextDay = 0;
  for (const [contact, nextDay] of ever.entries()) {
    if (nextDay === 0) continue;
    const nextHour = soon[contact] ?? 0;
    contactsNextDay++;
    add(all, nextHour, nextDay);
    if (overdue.has(contact)) add(toOverdue, nextHour, nextDay);
  }
  return { ...all, sms: { nextHour: sms.soon, nextDay: sms.ever }, toOverdue, contactsNextDay };
}

function add(messages: { nextHour: number; nextDay: number }, nextHour: number, nextDay: number): void {
  messages.nextHour += nextHour;
  messages.nextDay += nextDay;
}
