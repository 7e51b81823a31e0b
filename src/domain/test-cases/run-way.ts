import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { NO_REACTION, type Reaction } from '#domain/engine/chance/reactions.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { assembleJourneys, type Journey } from '#domain/engine/explain/journey.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { EnrolmentBlock, MessageBlock, StepBlock } from '#domain/engine/records/stored.ts';
import type { CampaignId, ContactId, ProgramId } from '#domain/ids.ts';
import { enrolAllImmediately, getProgram } from '#domain/rehearsal/enrol-immediately.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import { HOUR, type Instant } from '#domain/schedule/instant.ts';
import type { TestPerson, TestReaction, TestScript } from './test-case.ts';
import { listTurns, type Turn } from './ways.ts';

/** What a test case is run in. */
export type TestContext = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly catalogue: Catalogue;
  readonly timeZone: string;
  /** The account clock's. */
  readonly now: Instant;
};

export type WayRun = {
  readonly journey: Journey | null;
  readonly turns: readonly Turn[];
  readonly steps: number;
};

const THE_CONTACT = 1 as ContactId;
const STEPS_AT_A_TIME = 10_000;

/** One way through the design, with the engine that runs active programs, in a world where nobody and nothing else is. */
export function runWay(
  { person, reactions }: TestScript,
  { programId, design, catalogue, timeZone }: TestContext,
  {
    from,
    until,
    laidDown,
  }: { readonly from: Instant; readonly until: Instant; readonly laidDown: readonly boolean[] },
): WayRun {
  const turns = listTurns(laidDown);
  const world = createWorld({
    seed: 0,
    timeZone,
    now: from,
    nextDueAt: null,
    contacts: [contactFrom(person, from)],
    catalogue,
    programs: [
      {
        programId,
        design,
        isEnrolmentDisabled: true,
        run: createRun(programId, undefined, { at: from, design, timeZone }),
        blocks: [],
      },
    ],
    resting: [],
    messages: [],
    nextStepSequence: new Map(),
    nextMessageSequence: 0,
    webhooks: { nextSequence: 0, freeAt: new Map() },
    scenario: { reactionTo: scriptReactions(reactions), goesFirst: turns.goesFirst },
  });
  const program = getProgram(world, programId);
  for (const _ of enrolAllImmediately(world, program));
  const blocks = new Map<number, EnrolmentBlock>();
  const steps: StepBlock[] = [];
  const messages: MessageBlock[] = [];
  let stepsTaken = 0;
  for (let isDone = false; !isDone; ) {
    const changes = advance(world, until, { maxSteps: STEPS_AT_A_TIME });
    for (const block of changes.enrolmentBlocks) blocks.set(block.block, block);
    steps.push(...changes.stepBlocks);
    messages.push(...changes.messageBlocks);
    stepsTaken += changes.steps;
    isDone = changes.isDone;
  }
  const journeys = assembleJourneys(THE_CONTACT, {
    run: program,
    blocks: [...blocks.values()],
    steps,
    messages,
    now: until,
  });
  return { journey: journeys.at(-1) ?? null, turns: turns.taken(), steps: stepsTaken };
}

function contactFrom(person: TestPerson, createdAt: Instant): Contact {
  return {
    ...person,
    id: THE_CONTACT,
    email: 'test-case@rehearsal.example',
    createdAt,
    isSample: false,
    revision: FIRST_REVISION,
  };
}

/** [X3] */
function scriptReactions(reactions: readonly TestReaction[]) {
  const byCampaign = new Map(reactions.map((reaction) => [reaction.campaignId, reaction]));
  return (campaignId: CampaignId, sentAt: number, links: readonly string[]): Reaction => {
    const reaction = byCampaign.get(campaignId) ?? { kind: 'ignores' };
    if (reaction.kind === 'ignores') return NO_REACTION;
    const openedAt = sentAt + reaction.afterHours * HOUR;
    if (reaction.kind === 'opens') return { ...NO_REACTION, openedAt };
    const link = reaction.link ?? links[0] ?? null;
    return { ...NO_REACTION, openedAt, clickedAt: openedAt, link };
  };
}
