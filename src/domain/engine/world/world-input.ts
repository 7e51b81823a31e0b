import type { SendingRules } from '#domain/account/sending-rules.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type {
  DeletedContact,
  EnrolmentBlock,
  MessageBlock,
  StepBlock,
  StoredRun,
  WebhookBlock,
} from '#domain/engine/records/stored.ts';
import type { WebhooksBefore } from '#domain/engine/records/webhook-log.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { Scenario } from './scenario.ts';

/** A program that takes part in a run: the saved design of an active program, and where its contacts are. */
export type ProgramInput = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly isEnrolmentDisabled: boolean;
  readonly run: StoredRun;
  readonly blocks: readonly EnrolmentBlock[];
};

/** Everything that `createWorld` needs; all of it plain data out of storage. */
export type WorldInput = {
  readonly seed: number;
  readonly timeZone: string;
  /** Everything due up to here has been processed. */
  readonly now: Instant;
  /** When something is due next, as it was known when `now` was reached. */
  readonly nextDueAt: Instant | null;
  /** Deleted contacts are not among them. */
  readonly contacts: readonly Contact[];
  readonly catalogue: Catalogue;
  /** The defaults where nothing is said. */
  readonly sending?: SendingRules;
  readonly programs: readonly ProgramInput[];
  /** Runs of programs that are not active and have used their start rule; what changes a contact counts for them too. */
  readonly resting: readonly StoredRun[];
  /** Message history, oldest first, for decisions on opens. */
  readonly messages: readonly MessageBlock[];
  readonly nextStepSequence: ReadonlyMap<ProgramId, number>;
  readonly nextMessageSequence: number;
  readonly webhooks: WebhooksBefore;
  /** [E12] Contacts react whether they are sample contacts or not. */
  readonly doesEverybodyReact?: boolean;
  /** Replaces every draw in a world that leaves nothing to chance. */
  readonly scenario?: Scenario;
};

/**
 * What a stretch of simulated time changed: rows to store in one transaction.
 * `until` is the moment reached, complete to the last event of it; `isDone` is false when the step limit cut it short.
 */
export type Changes = {
  readonly until: Instant;
  readonly isDone: boolean;
  readonly nextDueAt: Instant | null;
  readonly steps: number;
  readonly runs: readonly StoredRun[];
  readonly enrolmentBlocks: readonly EnrolmentBlock[];
  readonly stepBlocks: readonly StepBlock[];
  readonly messageBlocks: readonly MessageBlock[];
  readonly webhookBlocks: readonly WebhookBlock[];
  /** As they are now; those who were deleted afterwards are not among them. */
  readonly contacts: readonly Contact[];
  readonly deletedContacts: readonly DeletedContact[];
};
