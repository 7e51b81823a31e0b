import type { Forecast, MessageCounts, NextSlot } from '#domain/consequences/forecast.ts';
import { runUntil } from '#domain/engine/advance.ts';
import { copyWorld } from '#domain/engine/create-world.ts';
import { doesAnybodyReact, findContactIndex } from '#domain/engine/population/population.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { ENROLMENT_SOURCES } from '#domain/engine/records/stored.ts';
import { countEligible } from '#domain/engine/run-slot.ts';
import { findNextSlot } from '#domain/engine/world/due-keys.ts';
import { createMessageTally, type MessageTally } from '#domain/engine/world/message-tally.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { NodeType } from '#domain/nodes/node.ts';
import { toSkipCounts } from '#domain/nodes/skip-reasons.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { findRelevantPrograms } from './independence.ts';

const NO_LIMIT = { maxSteps: Number.POSITIVE_INFINITY };

/** [E15] What comes of a program in a world that has it running, from the world's present on. The world stays as it is. */
export function forecast(world: World, programId: ProgramId): Forecast {
  return forecastInPlace(
    copyWorld(world, {
      only: findRelevantPrograms(world.programs, programId, {
        lists: world.catalogue.lists,
        anybodyReacts: doesAnybodyReact(world.population),
      }),
    }),
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
    meetRuleNow: isScheduled ? countEligible(world, program, world.now) : null,
    nextEnrolmentAt: program.isEnrolmentDisabled ? null : slot,
    nextSlotAt: slot,
  };
  const from = world.now;
  const contacts = world.population.size;
  const tally = createMessageTally(programId, { soonUntil: later(from, HOUR), contacts });
  world.tally = tally;
  const { staying, overdue, leaving } = runFirstTick(world, program);
  runUntil(world, later(from, DAY), NO_LIMIT);
  return {
    ...now,
    inside: staying.length,
    byNode: countByNode(program, staying),
    overdue: overdue.size,
    leaving,
    ...summariseMessages(tally, overdue),
    nextSlot: now.nextEnrolmentAt === null ? null : foretellSlot(world, program, now.nextEnrolmentAt, tally),
  };
}

/** Runs the world on to a slot that lies beyond its present, and for a day from there. */
function foretellSlot(
  world: World,
  program: ProgramState,
  slot: Instant,
  { programId, brought }: MessageTally,
): NextSlot {
  if (slot <= world.now) return { contacts: listEnrolledAt(world, program, slot).length, messages: null };
  runUntil(world, (slot - 1) as Instant, NO_LIMIT);
  const contacts = world.population.size;
  const tally = createMessageTally(programId, { soonUntil: later(slot, HOUR), contacts }, brought);
  world.tally = tally;
  runUntil(world, later(slot, DAY), NO_LIMIT);
  const enrolled = listEnrolledAt(world, program, slot);
  const messages = { nextHour: 0, nextDay: 0 };
  for (const contact of new Set(enrolled)) add(messages, tally.soon[contact] ?? 0, tally.ever[contact] ?? 0);
  return { contacts: enrolled.length, messages };
}

/** Whom the schedule has enrolled at a moment, by index. */
function listEnrolledAt({ population }: World, { enrolments }: ProgramState, at: Instant): number[] {
  const bySchedule = ENROLMENT_SOURCES.indexOf('schedule');
  return enrolments.blocks.flatMap((block) =>
    [...block.enrolledAt.entries()].flatMap(([row, enrolledAt]) =>
      enrolledAt === at && block.source[row] === bySchedule
        ? [findContactIndex(population, block.contact[row] ?? 0)]
        : [],
    ),
  );
}

type FirstTick = {
  /** Contacts who were inside and do not leave immediately. */
  readonly staying: readonly Waiting[];
  /** Contacts by index who continued. */
  readonly overdue: ReadonlySet<number>;
  readonly leaving: number;
};

/** Does what is overdue, and tells what became of those who were inside. */
function runFirstTick(world: World, program: ProgramState): FirstTick {
  const waiting = listWaiting(world, program);
  runUntil(world, world.now, NO_LIMIT);
  const isInside = ({ contact, enrolment }: Waiting) => program.openEnrolment[contact] === enrolment;
  const hasMoved = ({ enrolment, visit }: Waiting) => getVisit(program, enrolment) !== visit;
  // [E6] Who came to no other step, and not to an end either, had to leave.
  const hasLeft = (each: Waiting) =>
    each.step !== null && each.step !== 'end' && !isInside(each) && !hasMoved(each);
  const isOverdue = (each: Waiting) =>
    each.step !== null && !hasLeft(each) && (!isInside(each) || hasMoved(each));
  return {
    staying: waiting.filter((each) => !hasLeft(each)),
    overdue: new Set(waiting.filter(isOverdue).map(({ contact }) => contact)),
    leaving: waiting.filter(hasLeft).length,
  };
}

type Waiting = {
  readonly contact: number;
  readonly enrolment: number;
  readonly visit: number;
  readonly node: number;
  /** Null where the step was deleted. */
  readonly step: NodeType | null;
};

/** Contacts inside who were not deleted. */
function listWaiting(world: World, program: ProgramState): Waiting[] {
  const types = new Map(program.design.nodes.map(({ id, type }) => [id, type]));
  const steps = program.nodeIds.map((id) => types.get(id) ?? null);
  const waiting: Waiting[] = [];
  program.openEnrolment.forEach((enrolment, contact) => {
    if (enrolment < 0 || !world.population.contacts[contact]) return;
    const node = getBlock(program.enrolments, enrolment).node[getRow(enrolment)] ?? 0;
    waiting.push({
      contact,
      enrolment,
      visit: getVisit(program, enrolment),
      node,
      step: steps[node] ?? null,
    });
  });
  return waiting;
}

function countByNode({ nodeIds }: ProgramState, waiting: readonly Waiting[]): Forecast['byNode'] {
  const here = nodeIds.map(() => 0);
  for (const { node } of waiting) here[node] = (here[node] ?? 0) + 1;
  return nodeIds.flatMap((nodeId, node) => {
    const contacts = here[node] ?? 0;
    return contacts > 0 ? [{ nodeId, contacts }] : [];
  });
}

function getVisit({ enrolments }: ProgramState, enrolment: number): number {
  return getBlock(enrolments, enrolment).visit[getRow(enrolment)] ?? 0;
}

type Ahead = Pick<
  Forecast,
  'nextHour' | 'nextDay' | 'sms' | 'byOthers' | 'skipped' | 'toOverdue' | 'contactsNextDay'
>;

function summariseMessages(
  { soon, ever, sms, byOthers, skipped }: MessageTally,
  overdue: ReadonlySet<number>,
): Ahead {
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
  return {
    ...all,
    sms: toCounts(sms),
    byOthers: [...byOthers]
      .map(([programId, counts]) => ({ programId, ...toCounts(counts), sms: toCounts(counts.sms) }))
      .toSorted((one, other) => one.programId - other.programId),
    skipped: toSkipCounts(skipped),
    toOverdue,
    contactsNextDay,
  };
}

function toCounts({ soon, ever }: { readonly soon: number; readonly ever: number }): MessageCounts {
  return { nextHour: soon, nextDay: ever };
}

function add(messages: { nextHour: number; nextDay: number }, nextHour: number, nextDay: number): void {
  messages.nextHour += nextHour;
  messages.nextDay += nextDay;
}
