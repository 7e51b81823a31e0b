import { advance } from '#domain/engine/advance.ts';
import { copyWorld } from '#domain/engine/create-world.ts';
import { countOfThoseWhoMayEnter } from '#domain/engine/enrol.ts';
import { blockOf, rowOf } from '#domain/engine/enrolments.ts';
import type { ProgramState } from '#domain/engine/program-state.ts';
import type { MessageBlock } from '#domain/engine/stored.ts';
import { nextSlot, type World } from '#domain/engine/world-state.ts';
import type { Forecast } from '#domain/program/forecast.ts';
import type { ProgramNode } from '#domain/program/design.ts';
import type { ProgramId } from '#domain/program/program.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';

/**
 * [E15] What comes of a program in a world that has it running, from the world's present on. Runs a copy, so nothing is
 * sent; and runs with it every program whose sends its decisions wait for, so that it is what then happens.
 */
export function forecast(world: World, programId: ProgramId): Forecast {
  const program = world.programs.find((each) => each.programId === programId);
  if (!program) throw new Error(`Program ${programId} does not run in this world.`);
  const { schedule } = program.start;
  const isScheduled = schedule !== null && schedule.kind !== 'none';
  return {
    inside: program.inside,
    byNode: program.nodeIds.flatMap((nodeId, number) => {
      const contacts = program.here[number] ?? 0;
      return contacts > 0 ? [{ nodeId, contacts }] : [];
    }),
    overdue: countOfOverdue(world, program),
    meetRuleNow: isScheduled ? countOfThoseWhoMayEnter(world, program, world.now) : null,
    nextEnrolmentAt: program.isEnrolmentDisabled ? null : nextSlot(world, program),
    ...messagesAhead(world, programId),
  };
}

type MessagesAhead = Pick<Forecast, 'nextHour' | 'nextDay' | 'contactsNextDay'>;

function messagesAhead(world: World, programId: ProgramId): MessagesAhead {
  const copy = copyWorld(world, programsThatMatter(world, programId));
  const tomorrow = later(world.now, DAY);
  const { messageBlocks } = advance(copy, tomorrow, { maxSteps: Number.POSITIVE_INFINITY });
  return countOfMessages(messageBlocks, programId, world.now);
}

function countOfMessages(
  blocks: readonly MessageBlock[],
  programId: ProgramId,
  from: Instant,
): MessagesAhead {
  const contacts = new Set<number>();
  let nextHour = 0;
  let nextDay = 0;
  for (const block of blocks) {
    for (let row = 0; row < block.size; row++) {
      if (block.program[row] !== programId) continue;
      nextDay++;
      if ((block.sentAt[row] ?? 0) <= from + HOUR) nextHour++;
      contacts.add(block.contact[row] ?? 0);
    }
  }
  return { nextHour, nextDay, contactsNextDay: contacts.size };
}

/** Inside at a step that is still there, and the wait is over. */
function countOfOverdue(world: World, program: ProgramState): number {
  const atOnce = Math.max(world.now, program.slotsDoneUntil);
  let overdue = 0;
  for (const enrolment of program.openEnrolment) {
    if (enrolment < 0) continue;
    const block = blockOf(program.enrolments, enrolment);
    const row = rowOf(enrolment);
    if ((block.dueAt[row] ?? 0) <= atOnce && program.nodes[block.node[row] ?? 0]) overdue++;
  }
  return overdue;
}

/**
 * The program; those that change contacts or enrol them elsewhere, which decides where others go; those that send what
 * decisions of these ask about; and so on.
 */
function programsThatMatter(world: World, programId: ProgramId): ReadonlySet<ProgramId> {
  const changing = world.programs.filter(({ design }) => design.nodes.some(changesContacts));
  const matter = new Set([programId, ...changing.map((program) => program.programId)]);
  // A set hands out what is added while it is walked.
  for (const id of matter) {
    const asked = campaignsAskedAbout(world, id);
    for (const other of world.programs) {
      if (campaignsSent(other).some((campaignId) => asked.has(campaignId))) matter.add(other.programId);
    }
  }
  return matter;
}

function changesContacts({ type }: ProgramNode): boolean {
  return type === 'updateContact' || type === 'addContact' || type === 'removeContact';
}

function campaignsAskedAbout(world: World, programId: ProgramId): ReadonlySet<number> {
  const program = world.programs.find((each) => each.programId === programId);
  return new Set(program?.nodes.flatMap((node) => node?.step.asks?.campaigns ?? []));
}

function campaignsSent({ design }: ProgramState): number[] {
  return design.nodes.flatMap((node) =>
    node.type === 'sendEmail' && node.settings.campaignId !== null ? [node.settings.campaignId] : [],
  );
}
