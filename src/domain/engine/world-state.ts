import type { CampaignId } from '#domain/audience/campaign.ts';
import { isReadyToSend } from '#domain/audience/campaign.ts';
import { type DueQueue, pushDue } from '#domain/engine/due-queue.ts';
import { blockOf, markChanged, rowOf } from '#domain/engine/enrolments.ts';
import { appendMessage, type MessageLog } from '#domain/engine/message-log.ts';
import { noteOpen, type Opens, opensOf } from '#domain/engine/opens.ts';
import { dayInField, type Population } from '#domain/engine/population.ts';
import { populationTest } from '#domain/engine/population-test.ts';
import type { ProgramGround, ProgramState } from '#domain/engine/program-state.ts';
import { reactionTo } from '#domain/engine/reactions.ts';
import { appendStep } from '#domain/engine/step-log.ts';
import type { Visitor } from '#domain/engine/steps/step.ts';
import { nextEnrolmentAt } from '#domain/nodes/start.ts';
import type { Catalogue } from '#domain/program/references.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** All that runs, in memory. Only `advance` changes it; `copyWorld` makes one to try things out on. */
export type World = {
  readonly seed: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly population: Population;
  readonly opens: Opens;
  /** By ascending id. */
  readonly programs: ProgramState[];
  readonly queue: DueQueue;
  readonly messages: MessageLog;
  readonly visitor: Visitor;
  /** The program whose contact is being moved; sends are its. */
  moving: ProgramState | null;
  /** Everything due up to here has been processed. */
  now: Instant;
};

/** [E2] Order at one moment: by program, its schedule slot before its contacts, contacts by id. */
const SLOT = -1;

export function pushSlot(world: World, program: ProgramState): void {
  const slot = nextSlot(world, program);
  if (slot !== null) pushDue(world.queue, slot, keyOf(world, program, SLOT));
}

/** The next moment at which the schedule enrols, whether enrolment is disabled or not. */
export function nextSlot(world: World, { start, slotsDoneUntil }: ProgramState): Instant | null {
  return nextEnrolmentAt(start.schedule, slotsDoneUntil, world.timeZone);
}

export function setDue(
  world: World,
  program: ProgramState,
  enrolment: number,
  contact: number,
  due: number,
): void {
  blockOf(program.enrolments, enrolment).dueAt[rowOf(enrolment)] = due;
  pushDue(world.queue, due, keyOf(world, program, contact));
}

export function programOfKey(world: World, key: number): ProgramState {
  const program = world.programs[Math.floor(key / (world.population.size + 1))];
  if (!program) throw new Error(`Nothing in the world has the key ${key}.`);
  return program;
}

/** Contact index, or a negative number for a slot of the schedule. */
export function contactOfKey(world: World, key: number): number {
  return (key % (world.population.size + 1)) + SLOT;
}

function keyOf(world: World, { order }: ProgramState, contact: number): number {
  return order * (world.population.size + 1) + contact - SLOT;
}

/** What programs of this world lean on; a copied world needs programs compiled on its own. */
export function groundOf(world: World): ProgramGround {
  const { population, catalogue, timeZone } = world;
  return {
    population,
    catalogue,
    steps: {
      timeZone,
      testOf: (rule) => populationTest(rule, population),
      dayIn: (field) => (contact) => dayInField(population, contact, field),
      opensOf: (campaignId) => opensOf(world.opens, campaignId, population),
      send: (visitor, campaignId, at) => send(world, visitor, campaignId, at),
    },
  };
}

function send(world: World, visitor: Visitor, campaignId: CampaignId | null, at: Instant): void {
  const program = world.moving;
  const contact = world.population.contacts[visitor.contact];
  if (!program || !contact) return;
  const { enrolment, visit, enrolledAt } = visitor;
  const node = blockOf(program.enrolments, enrolment).node[rowOf(enrolment)] ?? 0;
  const campaign = campaignId === null ? undefined : world.catalogue.campaigns.get(campaignId);
  if (campaignId === null || !campaign || !isReadyToSend(campaign)) {
    appendStep(program.log, at, enrolment, node, 'skipped');
    return;
  }
  const idHash = program.nodes[node]?.idHash ?? 0;
  const reaction = reactionTo(
    contact,
    { program: program.programId, node: idHash, visit, enrolledAt },
    at,
    world.seed,
  );
  appendStep(program.log, at, enrolment, node, 'sent');
  appendMessage(world.messages, {
    sentAt: at,
    contact: contact.id,
    campaign: campaignId,
    program: program.programId,
    enrolment,
    node,
    visit,
    ...reaction,
  });
  program.sent[node] = (program.sent[node] ?? 0) + 1;
  if (reaction.openedAt > 0) wakeDecisions(world, campaignId, visitor.contact, reaction.openedAt);
}

/** [E9] Whoever sent it, a contact who waits for an open goes Yes the moment it comes. */
function wakeDecisions(world: World, campaignId: CampaignId, contact: number, openedAt: number): void {
  const firstOpens = world.opens.get(campaignId);
  if (!firstOpens) return;
  noteOpen(firstOpens, contact, openedAt);
  for (const program of world.programs) {
    const enrolment = program.openEnrolment[contact] ?? -1;
    if (enrolment < 0) continue;
    const block = blockOf(program.enrolments, enrolment);
    const row = rowOf(enrolment);
    const node = program.nodes[block.node[row] ?? 0];
    if (node?.step.looksAtCampaign !== campaignId || (block.dueAt[row] ?? 0) <= openedAt) continue;
    program.isChanged = true;
    markChanged(program.enrolments, enrolment);
    setDue(world, program, enrolment, contact, openedAt);
  }
}
