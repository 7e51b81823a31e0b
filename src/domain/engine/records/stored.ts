import type { OptOutKind } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type {
  CampaignId,
  ContactId,
  NodeId,
  ProgramId,
  SegmentId,
  SmsProfileId,
  WebhookProfileId,
} from '#domain/ids.ts';
import type { SkipReason } from '#domain/nodes/skip-reasons.ts';
import type { EnrolmentRule } from '#domain/nodes/start.ts';
import type { Rule } from '#domain/rules/rule.ts';
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
  /** By node number: how often the step did nothing, by reason. Absent in a run of before steps kept why. */
  readonly skipped?: readonly SkipsOfNode[];
  /** By node number: ids of the contacts whom a quantity split has sent First, in the order in which they came. */
  readonly first: readonly Int32Array[];
  /** Schedule slots up to and including this moment are done; set to the moment of activation. */
  readonly slotsDoneUntil: Instant;
  /** The last slot there was; 0 before the first. */
  readonly lastSlotAt: Instant;
  /** [K4] Slots up to this moment are passed over, since the account's time zone was changed; 0 when it never was. */
  readonly noSlotUntil: Instant;
  /** The start rule of the last activation, which what follows is about. */
  readonly rule: EnrolmentRule | null;
  /** [E4] A date rule has taken the dates up to this local day, counted from 1970-01-01. */
  readonly daysDoneUntil: number;
  /** [E5] For the limit "whenNewlyMet": contacts whom a segment rule has enrolled and who have met it ever since. */
  readonly metRule: Int32Array;
  /** In the same order: the local day up to which that is known. */
  readonly metUntil: Int32Array;
};

export type SkipsOfNode = Readonly<Partial<Record<SkipReason, number>>>;

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
  /** How many of these the contact came to at the moment `arrivedAt`; or MOVED_BY_A_PERSON. */
  readonly hops: Uint16Array;
  /** When the engine looks again; Infinity when finished. */
  readonly dueAt: Float64Array;
  /** Outcome number + 1, or 0 while inside. */
  readonly outcome: Uint16Array;
  readonly finishedAt: Float64Array;
  /** What enrolled the contact: index into ENROLMENT_SOURCES. */
  readonly source: Uint8Array;
};

/** [E6] In `hops`: a person has put the contact at the step, and it has not been asked yet whether it must leave. */
export const MOVED_BY_A_PERSON = 65_535;

export type EnrolmentSource = 'schedule' | 'program' | 'list' | 'api';
/** Append-only: blocks hold the place in this list. */
export const ENROLMENT_SOURCES: readonly EnrolmentSource[] = ['schedule', 'program', 'list', 'api'];

export type StepKind =
  | 'arrived'
  | 'waited'
  | 'sent'
  | 'wentYes'
  | 'wentNo'
  | 'skipped'
  | 'finished'
  /** Put at another step by a person, while the program was deactivated. */
  | 'moved'
  | 'wentCase'
  | 'wentDefault'
  | 'wentA'
  | 'wentB'
  | 'wentFirst'
  | 'wentRest'
  /** What the step does was done; "skipped" when it could not be. */
  | 'updated'
  | 'addedToList'
  | 'removedFromList'
  | 'enrolledElsewhere'
  | 'deleted'
  | 'called'
  | 'wentBefore'
  | 'wentAfter'
  /** Came too late to a delay, or had no date for it: went on past the steps that follow it. */
  | 'skippedAhead'
  /** Since skipped steps keep why; "skipped" alone is of before. */
  | SkipReason;

/** Append-only: blocks hold the place in this list. */
export const STEP_KINDS: readonly StepKind[] = [
  'arrived',
  'waited',
  'sent',
  'wentYes',
  'wentNo',
  'skipped',
  'finished',
  'moved',
  'wentCase',
  'wentDefault',
  'wentA',
  'wentB',
  'wentFirst',
  'wentRest',
  'updated',
  'addedToList',
  'removedFromList',
  'enrolledElsewhere',
  'deleted',
  'called',
  'wentBefore',
  'wentAfter',
  'skippedAhead',
  'skippedNoCampaign',
  'skippedCampaignNotReady',
  'skippedNoSender',
  'skippedNoNumber',
  'skippedNoWebhook',
  'skippedNoList',
  'skippedNotActive',
  'skippedInside',
  'skippedNotSubscribed',
  'skippedNoChange',
  'skippedUnconfirmed',
  'skippedNoConsent',
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
  /** What decisions asked in this block, each once, as the design had it then. Absent when none was logged. */
  readonly questions?: readonly Question[];
  /** What they saw, by ascending row; few rows have one. Absent when none was logged. */
  readonly details?: readonly StepDetail[];
};

/**
 * What a condition asks of a contact, kept whole: the design and the segment may be edited after it was asked.
 * The rule of a segment that was gone is null.
 */
export type Question =
  | ({ readonly kind: 'opened' | 'sent' } & AskedOfCampaign)
  | ({ readonly kind: 'clicked'; readonly link: string | null } & AskedOfCampaign)
  | { readonly kind: 'segment'; readonly segmentId: SegmentId; readonly rule: Rule | null }
  | { readonly kind: 'rule'; readonly rule: Rule };

type AskedOfCampaign = {
  readonly campaignId: CampaignId;
  /** Absent where it counted whenever it happened. */
  readonly since?: 'enrolment';
};

/**
 * What a decision, a multi decision or an exit condition saw at the moment of its row. A decision's detail is on its row
 * "wentYes" or "wentNo" and has one answer; a multi decision's on "wentCase" or "wentDefault", with an answer for each
 * case it asked, in order, so that the last is the one that was met, if any; an exit condition's on "finished", with the
 * one answer that let the contact out. To be read with `questions` of the same block, and put in words by
 * src/domain/engine/explain/describe-observation.ts.
 */
export type StepDetail = { readonly row: number; readonly answers: readonly Answer[] };

export type Answer = {
  /** Index into the block's `questions`. */
  readonly question: number;
  readonly isMet: boolean;
  /**
   * Of a rule: what stood at each of its leaves, in the order in which `listLeaves` names them: the field's value, or
   * whether the contact was in the list or opted in. Of a campaign: the moment of the first open, click or send that
   * counted up to then, in milliseconds, or null.
   */
  readonly seen: readonly FieldValue[];
};

/** Emails and SMS in order, for the whole account. A message is known by (sequence, row). */
export type MessageBlock = {
  readonly sequence: number;
  readonly size: number;
  readonly sentAt: Float64Array;
  readonly contact: Int32Array;
  /** Index into CHANNELS. */
  readonly channel: Uint8Array;
  /** Of an email; 0 of an SMS. */
  readonly campaign: Int32Array;
  readonly program: Int32Array;
  readonly enrolment: Int32Array;
  readonly node: Uint16Array;
  readonly visit: Uint16Array;
  /** When the contact opens it, which may lie ahead; 0 = never. */
  readonly openedAt: Float64Array;
  readonly clickedAt: Float64Array;
  /** What is clicked: place in `links` + 1; 0 = nothing, or a click of before links were recorded. */
  readonly link: Uint16Array;
  readonly links: readonly string[];
  /** What was sent by SMS, by ascending row. */
  readonly sms: readonly SmsSent[];
  /**
   * Of an email, the revision of its campaign that was sent, kept as a SentCampaign; 0 of an SMS. This and what follows are
   * absent in blocks of before messages kept what they said.
   */
  readonly revision?: Int32Array;
  /** What stood in place of merge fields: place in `mergeTexts` + 1; 0 = there were none. */
  readonly merge?: Int32Array;
  readonly mergeTexts?: readonly string[];
  /** [A20] What ended subscriptions, by ascending row; it may lie ahead. Absent when nothing did. */
  readonly optOuts?: readonly MessageOptOut[];
};

/** What the contact, or their mail server, did to a message that ended their subscription. */
export type MessageOptOut = { readonly row: number; readonly kind: OptOutKind; readonly at: Instant };

export type Channel = 'email' | 'sms';
/** Append-only: blocks hold the place in this list. */
export const CHANNELS: readonly Channel[] = ['email', 'sms'];

/** An SMS as it went out: profile, sender and text may be edited later. */
export type SmsSent = {
  readonly row: number;
  readonly profileId: SmsProfileId;
  readonly from: string;
  readonly to: string;
  readonly text: string;
};

/** Calls of webhooks, in order, for the whole account; recorded, never made. */
export type WebhookBlock = {
  readonly sequence: number;
  readonly size: number;
  /** When the contact came by. */
  readonly calledAt: Float64Array;
  /** When the profile's limit lets the call out; never before `calledAt`. */
  readonly leavesAt: Float64Array;
  readonly contact: Int32Array;
  readonly profile: Int32Array;
  readonly program: Int32Array;
  readonly enrolment: Int32Array;
  readonly node: Uint16Array;
  readonly visit: Uint16Array;
  /** JSON, row by row. */
  readonly payloads: readonly string[];
  /** As of the last row: when each limited profile may call again. */
  readonly freeAt: readonly (readonly [WebhookProfileId, Instant])[];
};

/** [E42] [A11] A contact whom a program or a person deleted from the account; it can be restored. */
export type DeletedContact = {
  readonly id: ContactId;
  readonly at: Instant;
  readonly contact: Contact;
} & ({ readonly programId: ProgramId } | { readonly programId: null; readonly by: string });

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
