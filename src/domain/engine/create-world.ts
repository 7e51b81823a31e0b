import { DEFAULT_SENDING, type SendingRules } from '#domain/account/sending-rules.ts';
import { copyProgramState, createProgramState } from '#domain/engine/compile-program.ts';
import { contactsAreIndependent } from '#domain/engine/independence.ts';
import { copyCampaignTimes, noteHistory } from '#domain/engine/population/campaign-times.ts';
import { compileEnrolmentTest } from '#domain/engine/population/enrolment-test.ts';
import {
  copyPopulation,
  createPopulationTimeSliced,
  findContactIndex,
  type Population,
} from '#domain/engine/population/population.ts';
import { createCalendarQueue } from '#domain/engine/queue/calendar-queue.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { createMessageLog } from '#domain/engine/records/message-log.ts';
import type { LogLevel } from '#domain/engine/records/step-log.ts';
import { type MessageBlock, MOVED_BY_A_PERSON, type StoredRun } from '#domain/engine/records/stored.ts';
import { copyWebhookLog, createWebhookLog } from '#domain/engine/records/webhook-log.ts';
import { countContactBits, queueNextSlot, queueOptOut, setDue } from '#domain/engine/world/due-keys.ts';
import {
  copyPendingOptOuts,
  createPendingOptOuts,
  noteStoredOptOuts,
} from '#domain/engine/world/pending-opt-outs.ts';
import { loadRuleUse } from '#domain/engine/world/rule-use.ts';
import type { Scenario } from '#domain/engine/world/scenario.ts';
import { createVisitor, readVisitor } from '#domain/engine/world/visitor.ts';
import type { ProgramState, RestingProgram, World } from '#domain/engine/world/world.ts';
import type { ProgramInput, WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { drain } from '#domain/time-slicing.ts';

/** Makes a world of what is stored, and does not change its input. A simulation need not write a log. */
export function createWorld(input: WorldInput, logLevel: LogLevel = 'everything'): World {
  return drain(createWorldTimeSliced(input, logLevel));
}

/** Only rules of segments that there are can be left and met again. */
function loadResting(run: StoredRun, { catalogue }: WorldInput, population: Population): RestingProgram[] {
  const { rule, metRule } = run;
  if (rule?.kind !== 'segment' || metRule.length === 0) return [];
  return [{ run, use: loadRuleUse(compileEnrolmentTest(rule, { population, catalogue }), run, population) }];
}

/** Yields after every slice of some ten milliseconds. */
export function* createWorldTimeSliced(input: WorldInput, logLevel: LogLevel): Generator<undefined, World> {
  const inputs = input.programs.toSorted((one, other) => one.programId - other.programId);
  const isContactMajor = logLevel === 'counts' && contactsAreIndependent(inputs.map(({ design }) => design));
  const population = yield* createPopulationTimeSliced(input.contacts, {
    alsoNamed: listContactsInside(inputs),
    doesEverybodyReact: input.doesEverybodyReact,
  });
  const world: World = {
    ...createEmptyWorld(input, { population, isContactMajor }),
    messages: createMessageLog(input.nextMessageSequence),
    webhooks: createWebhookLog(input.webhooks),
    isSimulation: logLevel === 'counts',
    resting: input.resting.flatMap((run) => loadResting(run, input, population)),
  };
  // [E13] In the middle of a moment it continues with that moment, not with the one before.
  const goesOnAt = input.nextDueAt === input.now + 1 ? input.nextDueAt : input.now;
  for (const [order, program] of inputs.entries()) {
    yield;
    const nextStepSequence = input.nextStepSequence.get(program.programId) ?? 0;
    world.programs.push(createProgramState(program, order, nextStepSequence, { context: world, logLevel }));
  }
  for (const block of input.messages) {
    yield;
    noteHistory(world.times, [block], world.population);
    noteStoredOptOuts(world.optOuts, block, world);
  }
  queueOptOuts(world);
  for (const program of world.programs) {
    yield* placeEnrolments(world, program, goesOnAt);
    queueNextSlot(world, program);
  }
  return world;
}

export type CopyOptions = {
  /** The programs to take along; all when absent. */
  readonly only?: ReadonlySet<ProgramId>;
  /** A program out of storage that is to run too, in place of the one with its id; open enrolments name contacts of the world. */
  readonly joining?: ProgramInput;
  /** Message history, when what joins asks about it. */
  readonly messages?: readonly MessageBlock[];
};

/** An independent world in the same state, to simulate in. */
export function copyWorld(world: World, { only, joining, messages = [] }: CopyOptions = {}): World {
  const staying = world.programs.filter(
    ({ programId }) => (!only || only.has(programId)) && programId !== joining?.programId,
  );
  const given = [...staying, ...(joining ? [joining] : [])];
  const isContactMajor = contactsAreIndependent(given.map(({ design }) => design));
  const copy: World = {
    ...createEmptyWorld(world, { population: copyPopulation(world.population), isContactMajor }),
    times: copyCampaignTimes(world.times),
    optOuts: copyPendingOptOuts(world.optOuts),
    messages: createMessageLog(world.messages.open.sequence),
    webhooks: copyWebhookLog(world.webhooks),
    isSimulation: true,
    // A simulation stores nothing.
    resting: [],
  };
  for (const [order, program] of given.toSorted((one, other) => one.programId - other.programId).entries()) {
    copy.programs.push(
      'run' in program
        ? createProgramState(program, order, 0, { context: copy, logLevel: 'counts' })
        : copyProgramState(program, order, copy),
    );
  }
  noteHistory(copy.times, messages, copy.population);
  queueOptOuts(copy);
  for (const program of copy.programs) {
    if (program.programId === joining?.programId) drain(placeEnrolments(copy, program, copy.now));
    else queueEnrolments(copy, program);
    queueNextSlot(copy, program);
  }
  return copy;
}

function queueOptOuts(world: World): void {
  for (const contact of world.optOuts.why.keys()) queueOptOut(world, contact);
}

function queueEnrolments(world: World, program: ProgramState): void {
  program.openEnrolment.forEach((enrolment, contact) => {
    if (enrolment < 0) return;
    const due = getBlock(program.enrolments, enrolment).dueAt[getRow(enrolment)] ?? 0;
    setDue(world, program, enrolment, contact, due);
  });
}

type Given = Pick<World, 'seed' | 'timeZone' | 'catalogue' | 'now'> & {
  readonly sending?: SendingRules;
  readonly scenario?: Scenario | null;
};

function createEmptyWorld(
  { seed, timeZone, catalogue, sending = DEFAULT_SENDING, now, scenario = null }: Given,
  { population, isContactMajor }: { readonly population: Population; readonly isContactMajor: boolean },
): Omit<World, 'messages' | 'webhooks' | 'isSimulation' | 'resting'> {
  return {
    seed,
    timeZone,
    catalogue,
    sending,
    population,
    times: new Map(),
    optOuts: createPendingOptOuts(population),
    links: new Map(),
    mergeFields: new Map(),
    programs: [],
    queue: createCalendarQueue(),
    isContactMajor,
    notBefore: new Float64Array(isContactMajor ? population.size : 0).fill(Number.POSITIVE_INFINITY),
    contactBits: countContactBits(population.size),
    visitor: createVisitor(),
    scenario,
    tally: null,
    now,
  };
}

const ENROLMENTS_AT_A_TIME = 20_000;

function* placeEnrolments(
  world: World,
  program: ProgramState,
  goesOnAt: Instant,
): Generator<undefined, void> {
  for (let enrolment = 0; enrolment < program.enrolments.size; enrolment++) {
    if (enrolment % ENROLMENTS_AT_A_TIME === 0) yield;
    placeEnrolment(world, program, enrolment, goesOnAt);
  }
}

/** Places an enrolment out of storage. */
function placeEnrolment(world: World, program: ProgramState, enrolment: number, goesOnAt: Instant): void {
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  const contact = findContactIndex(world.population, block.contact[row] ?? 0);
  if (contact < 0) return;
  program.lastEnrolment[contact] = enrolment;
  if (block.outcome[row] !== 0) return;
  program.openEnrolment[contact] = enrolment;
  setDue(world, program, enrolment, contact, findDueOnLoad(world, program, { enrolment, contact, goesOnAt }));
}

/**
 * [E14] Works out when a contact is due from the design and the contact as they are now, for both may have been edited.
 * A contact who is overdue, whose step is gone, or whom a person has moved continues at the moment of activation, in order.
 */
function findDueOnLoad(
  world: World,
  program: ProgramState,
  { enrolment, contact, goesOnAt }: { enrolment: number; contact: number; goesOnAt: Instant },
): number {
  const block = getBlock(program.enrolments, enrolment);
  const row = getRow(enrolment);
  const earliest = Math.max(goesOnAt, program.slotsDoneUntil) as Instant;
  const node = program.nodes[block.node[row] ?? 0];
  if (!node || !world.population.contacts[contact]) return earliest;
  if (block.hops[row] === MOVED_BY_A_PERSON)
    return Math.max(program.slotsDoneUntil, block.arrivedAt[row] ?? 0);
  const visitor = readVisitor(world.visitor, program, contact);
  return Math.max(program.slotsDoneUntil, node.step.waitsUntil(visitor, earliest));
}

/** Whether a program can join a copy of the world: all contacts inside it are still in the account. */
export function hasEveryContactInside({ population }: World, program: ProgramInput): boolean {
  for (const id of listContactsInside([program])) if (findContactIndex(population, id) < 0) return false;
  return true;
}

function* listContactsInside(programs: readonly ProgramInput[]): Generator<number> {
  for (const { blocks } of programs) {
    for (const block of blocks) {
      for (let row = 0; row < block.size; row++) {
        if (block.outcome[row] === 0) yield block.contact[row] ?? 0;
      }
    }
  }
}
