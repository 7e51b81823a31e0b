import type { CampaignId } from '#domain/audience/campaign.ts';
import type { ContactId } from '#domain/audience/contact.ts';
import type { NodeId } from '#domain/program/design.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Enrolments in one block; enrolment number e of a program is row e % ENROLMENT_BLOCK of block e / ENROLMENT_BLOCK. */
export const ENROLMENT_BLOCK = 4096;
/** Rows of a step or message block at the most. */
export const LOG_BLOCK = 10_000;

/** What the engine keeps for each program that ever ran. Small; its contacts are in the enrolment blocks. */
export type StoredRun = {
  readonly programId: ProgramId;
  /** Node numbers: append-only, so that a number in a block means the same node for ever. */
  readonly nodeIds: readonly NodeId[];
  /** Outcome numbers: append-only. */
  readonly outcomes: readonly string[];
  /** How many enrolments there ever were; also the number of the next one. */
  readonly ever: number;
  readonly inside: number;
  /** By node number: contacts there now, visits ever, messages sent from there. */
  readonly here: readonly number[];
  readonly visits: readonly number[];
  readonly sent: readonly number[];
  /** Schedule slots up to and including this moment are done; set to the moment of activation. */
  readonly slotsDoneUntil: Instant;
  /** Contacts who met the start rule when it was last looked at, for the limit "whenNewlyMet". */
  readonly metRule: Int32Array;
};

/** Columns of up to ENROLMENT_BLOCK enrolments, row by row; instants in milliseconds. */
export type EnrolmentBlock = {
  readonly programId: ProgramId;
  readonly block: number;
  readonly size: number;
  readonly contact: Int32Array;
  readonly enrolledAt: Float64Array;
  /** Node number where the contact is, or was last. */
  readonly node: Uint16Array;
  /** How many nodes the contact has come to in this enrolment. */
  readonly visit: Uint16Array;
  readonly arrivedAt: Float64Array;
  /** When the engine looks again; Infinity when finished. */
  readonly dueAt: Float64Array;
  /** Outcome number + 1, or 0 while inside. */
  readonly outcome: Uint16Array;
  readonly finishedAt: Float64Array;
};

export type StepKind = 'arrived' | 'waited' | 'sent' | 'wentYes' | 'wentNo' | 'skipped' | 'finished';
export const STEP_KINDS: readonly StepKind[] = [
  'arrived',
  'waited',
  'sent',
  'wentYes',
  'wentNo',
  'skipped',
  'finished',
];

/** What happened, in order, for one program. */
export type StepBlock = {
  readonly programId: ProgramId;
  readonly sequence: number;
  readonly size: number;
  readonly at: Float64Array;
  readonly enrolment: Int32Array;
  readonly node: Uint16Array;
  /** Index into STEP_KINDS. */
  readonly kind: Uint8Array;
};

/** Everything sent, in order, for the whole account. A message is known by (sequence, row). */
export type MessageBlock = {
  readonly sequence: number;
  readonly size: number;
  readonly sentAt: Float64Array;
  readonly contact: Int32Array;
  readonly campaign: Int32Array;
  readonly program: Int32Array;
  readonly enrolment: Int32Array;
  readonly node: Uint16Array;
  readonly visit: Uint16Array;
  /** When the contact opens it, which may lie ahead; 0 = never. */
  readonly openedAt: Float64Array;
  readonly clickedAt: Float64Array;
};

/** A message as a person looks it up. */
export type Message = {
  readonly sequence: number;
  readonly row: number;
  readonly contactId: ContactId;
  readonly campaignId: CampaignId;
  readonly programId: ProgramId;
  readonly nodeId: NodeId;
  readonly sentAt: Instant;
  readonly openedAt: Instant | null;
  readonly clickedAt: Instant | null;
};
