import type { SendingRules } from '#domain/account/sending-rules.ts';
import type { Catalogue, NamedCampaign } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import type { CampaignTimes } from '#domain/engine/population/campaign-times.ts';
import type { Population } from '#domain/engine/population/population.ts';
import type { EnrolmentTest, PopulationTest } from '#domain/engine/population/population-test.ts';
import type { CalendarQueue } from '#domain/engine/queue/calendar-queue.ts';
import type { Enrolments } from '#domain/engine/records/enrolments.ts';
import type { FirstContacts } from '#domain/engine/records/first-contacts.ts';
import type { MessageLog } from '#domain/engine/records/message-log.ts';
import type { Observation, StepLog } from '#domain/engine/records/step-log.ts';
import type { SkipsOfNode, StepKind, StoredRun } from '#domain/engine/records/stored.ts';
import type { WebhookLog } from '#domain/engine/records/webhook-log.ts';
import type { CampaignId, NodeId, ProgramId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { MessageTally } from './message-tally.ts';
import type { PendingOptOuts } from './pending-opt-outs.ts';
import type { RuleUse } from './rule-use.ts';
import type { Scenario } from './scenario.ts';
import type { SimulationObserver } from './simulation-observer.ts';

/** All that runs, in memory. Only `advance` changes it; `copyWorld` makes one to simulate in. */
export type World = {
  readonly seed: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly sending: SendingRules;
  readonly population: Population;
  readonly times: CampaignTimes;
  readonly optOuts: PendingOptOuts;
  /** The links of each campaign body, found once. */
  readonly links: Map<string, readonly string[]>;
  /** The merge fields of each campaign, found once. */
  readonly mergeFields: Map<NamedCampaign, readonly string[]>;
  /** By ascending id. */
  readonly programs: ProgramState[];
  /** Deactivated programs whose start rule has been used for contacts who may still leave it. */
  readonly resting: readonly RestingProgram[];
  /** Empty in a contact-major world. */
  readonly queue: CalendarQueue;
  /** Bits that the contact takes in a key of the queue. */
  readonly contactBits: number;
  readonly messages: MessageLog;
  readonly webhooks: WebhookLog;
  /** Nothing of a simulation is stored, so what no decision asks about need not be worked out. */
  readonly isSimulation: boolean;
  /** A simulation in which no contact depends on another: see `runContactMajor`. */
  readonly isContactMajor: boolean;
  /** By contact index: nothing is due earlier. A contact-major world keeps it in place of the queue. */
  readonly notBefore: Float64Array;
  /** Null where contacts react by the draw, and splits send them by their settings. */
  readonly scenario: Scenario | null;
  /** What a simulation counts of its messages; it keeps none. */
  tally: MessageTally | null;
  readonly visitor: Visitor;
  /** Everything due up to here has been processed. */
  now: Instant;
};

/** One program in a world: its design, compiled, and where its contacts are. */
export type ProgramState = {
  readonly programId: ProgramId;
  /** Place among the programs of the world, by ascending id. */
  readonly order: number;
  readonly design: Design;
  readonly isEnrolmentDisabled: boolean;
  readonly start: StartSettings;
  readonly startNumber: number;
  readonly startTest: EnrolmentTest;
  readonly exits: readonly ExitState[];
  readonly doExitsDependOnDay: boolean;
  /** By node number; null for a node that is no longer in the design. */
  readonly nodes: readonly (NodeState | null)[];
  readonly nodeIds: readonly NodeId[];
  readonly outcomes: string[];
  readonly enrolments: Enrolments;
  readonly log: StepLog;
  /** Null outside a simulation that is observed step by step. */
  observer: SimulationObserver | null;
  /** By contact index: number of the enrolment that is not finished, or -1. */
  readonly openEnrolment: Int32Array;
  /** By contact index: number of the last enrolment, or -1 for those who were never enrolled. */
  readonly lastEnrolment: Int32Array;
  readonly here: number[];
  readonly visits: number[];
  readonly sent: number[];
  readonly skipped: SkipsOfNode[];
  /** By node number. */
  readonly first: readonly FirstContacts[];
  /** Contacts by index who have come to a quantity split and wait for its draw. */
  readonly awaitingDraw: number[];
  inside: number;
  slotsDoneUntil: Instant;
  lastSlotAt: Instant;
  noSlotUntil: Instant;
  daysDoneUntil: number;
  /** Null where the limit does not ask for it. */
  readonly use: RuleUse | null;
  /** As it is stored, unless the use has changed since. */
  storedUse: Pick<StoredRun, 'metRule' | 'metUntil'>;
  isChanged: boolean;
};

export type RestingProgram = { readonly run: StoredRun; readonly use: RuleUse };

/** A node ready to run; known by its number, which blocks in storage hold for ever. */
export type NodeState = {
  readonly step: Step;
  /** Node number at the end of each route that is connected. */
  readonly routes: Readonly<Partial<Record<Route, number>>>;
  /** [S12] Where a contact stops who skips to the next delay, decision, split or end. */
  readonly isStop: boolean;
  readonly idHash: number;
};

export type ExitState = {
  readonly outcome: string;
  readonly test: PopulationTest;
  /** What it saw in a contact that it has just let out, for the log. */
  readonly saw: (contact: number) => Observation;
};

/** A contact at a node. One object serves every contact in turn: a step keeps none of it. */
export type Visitor = {
  /** Index in the population. */
  contact: number;
  enrolment: number;
  /** Node number. */
  node: number;
  visit: number;
  enrolledAt: Instant;
  arrivedAt: Instant;
};

/**
 * How contacts pass a node. Both functions depend on nothing but their arguments and the settings, so that a contact who
 * waits continues correctly after any reload, and by the new settings after an edit.
 */
export type Step = {
  readonly act: (world: World, program: ProgramState, visitor: Visitor, at: Instant) => Move;
  /** When to act again on a contact who is here; a moment in the past means immediately. */
  readonly waitsUntil: (visitor: Visitor, at: Instant) => number;
  /** [E27] Contacts wait for the draw of the moment at which they come before the step acts. */
  readonly isDrawn?: true;
  /** Absent when it asks nothing. */
  readonly asks?: Asks;
};

/** What a step asks about, besides the contact. */
type Asks = {
  /** A contact who waits here is placed again when one of these campaigns is sent to them. */
  readonly campaigns: readonly CampaignId[];
  /** What it saw in a contact that it has just let go, for the log. */
  readonly saw: (visitor: Visitor, at: Instant) => readonly Observation[];
};

/** What a contact does next. A step returns one that it made beforehand, so that a million moves make no garbage. */
export type Move =
  /** Stays until `waitsUntil`. */
  | { readonly kind: 'wait' }
  /** Leaves by a route; `logged` is written down, and `isCounted` counted, if no exit condition holds the contact back. */
  | {
      readonly kind: 'go';
      readonly route: Route;
      readonly logged: StepKind | null;
      /** [S12] Past the steps up to the next delay, decision, split or end. */
      readonly skips?: true;
      /** Takes a place of a quantity split, or has one. */
      readonly isCounted?: true;
    }
  | { readonly kind: 'finish'; readonly outcome: string };
