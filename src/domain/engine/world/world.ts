import { isReadyToSend } from '#domain/campaigns/campaign.ts';
import { findLinks } from '#domain/campaigns/links.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import { drawReaction, NO_REACTION } from '#domain/engine/chance/reactions.ts';
import { drawForVisit } from '#domain/engine/chance/visit-draw.ts';
import {
  type CampaignTimes,
  noteMessage,
  trackCampaignEvent,
} from '#domain/engine/population/campaign-times.ts';
import { getDayInField, type Population } from '#domain/engine/population/population.ts';
import { compilePopulationTest } from '#domain/engine/population/population-test.ts';
import type { ProgramGround, ProgramState } from '#domain/engine/program-state.ts';
import { type CalendarQueue, pushDue } from '#domain/engine/queue/calendar-queue.ts';
import { getBlock, getRow, markChanged } from '#domain/engine/records/enrolments.ts';
import { appendMessage, type MessageLog, type SentMessage } from '#domain/engine/records/message-log.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { WebhookLog } from '#domain/engine/records/webhook-log.ts';
import type { StepActions, StepGround, Visitor } from '#domain/engine/steps/step.ts';
import type { CampaignId } from '#domain/ids.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { type CountedMessage, countMessage, type MessageTally } from './message-tally.ts';
import type { Scenario } from './scenario.ts';

/** All that runs, in memory. Only `advance` changes it; `copyWorld` makes one to try things out on. */
export type World = {
  readonly seed: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly population: Population;
  readonly times: CampaignTimes;
  /** Links by the body that they stand in, found once. */
  readonly links: Map<string, readonly string[]>;
  /** By ascending id. */
  readonly programs: ProgramState[];
  /** Stays empty in a world that goes by contact. */
  readonly queue: CalendarQueue;
  /** Of the keys in the queue. */
  readonly contactBits: number;
  readonly messages: MessageLog;
  readonly webhooks: WebhookLog;
  /** It is thrown away afterwards: what nobody asks about need not be worked out. */
  readonly isSimulation: boolean;
  /** A trial in which no contact depends on another: see `runByContact`. */
  readonly isContactMajor: boolean;
  /** By contact index: nothing is due before; kept where the world goes by contact, in place of the queue. */
  readonly notBefore: Float64Array;
  /** Null where contacts react, and splits send them, as the rules say. */
  readonly scenario: Scenario | null;
  /** What a trial counts of its messages; it keeps none. */
  tally: MessageTally | null;
  readonly visitor: Visitor;
  /** The program whose contact is being moved; sends are its. */
  moving: ProgramState | null;
  /** Everything due up to here has been processed. */
  now: Instant;
};

/** [E2] Order at one moment: by program, its schedule slot before its contacts, contacts by id. */
const SLOT = -1;

export function pushSlot(world: World, program: ProgramState): void {
  if (world.isContactMajor) return;
  const slot = findNextSlot(world, program);
  if (slot !== null) pushDue(world.queue, slot, keyOf(world, program, SLOT));
}

/** The next moment at which the schedule enrols, whether enrolment is disabled or not. */
export function findNextSlot(world: World, { start, slotsDoneUntil }: ProgramState): Instant | null {
  return findNextEnrolment(start.schedule, slotsDoneUntil, world.timeZone);
}

export function setDue(
  world: World,
  program: ProgramState,
  enrolment: number,
  contact: number,
  due: number,
): void {
  getBlock(program.enrolments, enrolment).dueAt[getRow(enrolment)] = due;
  if (!world.isContactMajor) pushDue(world.queue, due, keyOf(world, program, contact));
  else if (due < (world.notBefore[contact] ?? 0)) world.notBefore[contact] = due;
}

export function programOfKey(world: World, key: number): ProgramState {
  const program = world.programs[key >> world.contactBits];
  if (!program) throw new Error(`Nothing in the world has the key ${key}.`);
  return program;
}

/** Contact index, or a negative number for a slot of the schedule. */
export function contactOfKey({ contactBits }: World, key: number): number {
  return (key & ((1 << contactBits) - 1)) + SLOT;
}

function keyOf({ contactBits }: World, { order }: ProgramState, contact: number): number {
  // Not shifted: what is too much must stay visible to the queue.
  return order * (1 << contactBits) + contact - SLOT;
}

/** How many bits of a key say which contact: as few as hold every index, and one place more for the slot. */
export function bitsForContacts(size: number): number {
  return Math.ceil(Math.log2(size + 1));
}

/** [E27] Contacts meet in the count of a quantity split, and nowhere else that a trial tells of. */
export function contactsAreIndependent(designs: readonly Design[]): boolean {
  return !designs.some(({ nodes }) => nodes.some(({ type }) => type === 'quantitySplit'));
}

type GroundWithoutActions = Omit<ProgramGround, 'steps'> & {
  readonly steps: Omit<StepGround, keyof StepActions>;
};

/** What programs of this world lean on; a copied world needs programs compiled on its own. */
export function groundOf(world: World): GroundWithoutActions {
  const { population, catalogue, timeZone } = world;
  return {
    population,
    catalogue,
    steps: {
      catalogue,
      timeZone,
      testOf: (rule) => compilePopulationTest(rule, population),
      dayIn: (field) => (contact) => getDayInField(population, contact, field),
      contactAt: (index) => population.contacts[index] ?? null,
      timesOf: (event) => trackCampaignEvent(world.times, event, population),
      drawFor: (visitor) => drawFor(world, visitor),
      countOfFirst: (visitor) => countOfFirst(world, visitor),
      send: (visitor, campaignId, at) => send(world, visitor, campaignId, at),
    },
  };
}

function send(world: World, visitor: Visitor, campaignId: CampaignId | null, at: Instant): void {
  const program = world.moving;
  if (!program || world.population.contacts[visitor.contact] === null) return;
  const { enrolment, visit } = visitor;
  const node = getBlock(program.enrolments, enrolment).node[getRow(enrolment)] ?? 0;
  const campaign = campaignId === null ? undefined : world.catalogue.campaigns.get(campaignId);
  if (campaignId === null || !campaign || !isReadyToSend(campaign)) {
    appendStep(program.log, at, enrolment, node, 'skipped');
    return;
  }
  const isAskedAbout = world.times.has(campaignId);
  const isNoted = isAskedAbout || !world.isSimulation || program.observer?.wantsReactions;
  const reaction = isNoted ? reactionOf(world, program, visitor, { node, campaign, at }) : NO_REACTION;
  appendStep(program.log, at, enrolment, node, 'sent');
  program.sent[node] = (program.sent[node] ?? 0) + 1;
  if (world.isSimulation) {
    tallyMessage(world, program, { contact: visitor.contact, at, isSms: false });
    program.observer?.sent(visitor.contact, node, at, reaction);
    if (!isAskedAbout) return;
  }
  const message: SentMessage = {
    sentAt: at,
    contact: world.population.ids[visitor.contact] ?? 0,
    campaign: campaignId,
    program: program.programId,
    enrolment,
    node,
    visit,
    // Each by its name: spreading costs a third of a send.
    openedAt: reaction.openedAt,
    clickedAt: reaction.clickedAt,
    link: reaction.link,
  };
  if (!world.isSimulation) appendMessage(world.messages, message);
  if (!isAskedAbout) return;
  noteMessage(world.times, visitor.contact, message);
  wakeForCampaign(world, visitor.contact, campaignId, at);
}

/** In a trial. */
export function tallyMessage({ tally }: World, { programId }: ProgramState, message: CountedMessage): void {
  if (tally?.programId === programId) countMessage(tally, message);
}

type Sent = {
  readonly node: number;
  readonly campaign: { readonly id: CampaignId; readonly body: string };
  readonly at: Instant;
};

function reactionOf(world: World, program: ProgramState, visitor: Visitor, { node, campaign, at }: Sent) {
  if (world.scenario) return world.scenario.reactionTo(campaign.id, at, linksOfCampaign(world, campaign));
  const { ids, isSample } = world.population;
  if (isSample[visitor.contact] === 0) return NO_REACTION;
  const reader = { id: ids[visitor.contact] ?? 0, isSample: true };
  const { visit, enrolledAt } = visitor;
  const idHash = program.nodes[node]?.idHash ?? 0;
  const identity = { program: program.programId, node: idHash, visit, enrolledAt };
  const links = linksOfCampaign(world, campaign);
  return drawReaction(reader, identity, { sentAt: at, links, seed: world.seed });
}

/** By body, for a campaign may be edited while a world lives on. */
function linksOfCampaign({ links }: World, { body }: { readonly body: string }): readonly string[] {
  const known = links.get(body);
  if (known) return known;
  const found = findLinks(body);
  links.set(body, found);
  return found;
}

function drawFor({ moving, seed, population, scenario: script }: World, visitor: Visitor): number {
  if (script && moving) return goesFirst(script, moving, visitor) ? 0 : LAST_DRAW;
  const { contact, enrolment, visit, enrolledAt } = visitor;
  const node = moving?.nodes[nodeNumberOf(moving, enrolment)]?.idHash ?? 0;
  const program = moving?.programId ?? 0;
  return drawForVisit({ contact: population.ids[contact] ?? 0, program, node, visit, enrolledAt }, seed);
}

function countOfFirst({ moving, scenario: script }: World, visitor: Visitor): number {
  if (!moving) return 0;
  if (script) return goesFirst(script, moving, visitor) ? 0 : Number.POSITIVE_INFINITY;
  return moving.first[nodeNumberOf(moving, visitor.enrolment)] ?? 0;
}

const LAST_DRAW = 1 - Number.EPSILON;

function goesFirst(script: Scenario, moving: ProgramState, { enrolment, visit }: Visitor): boolean {
  const nodeId = moving.nodeIds[nodeNumberOf(moving, enrolment)];
  return nodeId !== undefined && script.goesFirst(nodeId, visit);
}

function nodeNumberOf({ enrolments }: ProgramState, enrolment: number): number {
  return getBlock(enrolments, enrolment).node[getRow(enrolment)] ?? 0;
}

/**
 * [E8] [E9] Whoever sent it, and from whatever program: who waits for the send, or for what will come of it, is placed
 * anew.
 */
function wakeForCampaign(world: World, contact: number, campaignId: CampaignId, at: Instant): void {
  for (const program of world.programs) {
    const enrolment = program.openEnrolment[contact] ?? -1;
    if (enrolment < 0 || program === world.moving) continue;
    const block = getBlock(program.enrolments, enrolment);
    const row = getRow(enrolment);
    const step = program.nodes[block.node[row] ?? 0]?.step;
    if (!step?.asks?.campaigns.includes(campaignId)) continue;
    const visitor: Visitor = {
      contact,
      enrolment,
      enrolledAt: (block.enrolledAt[row] ?? 0) as Instant,
      arrivedAt: (block.arrivedAt[row] ?? 0) as Instant,
      visit: block.visit[row] ?? 0,
    };
    const due = Math.max(at, step.waitsUntil(visitor, at));
    if (due === block.dueAt[row]) continue;
    program.isChanged = true;
    markChanged(program.enrolments, enrolment);
    setDue(world, program, enrolment, contact, due);
  }
}
