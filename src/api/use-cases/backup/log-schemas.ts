import { enrolmentRule, rule, since } from '#contract/design.ts';
import {
  campaignId,
  nodeId,
  programId,
  segmentId,
  smsProfileId,
  text,
  webhookProfileId,
} from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import { ENROLMENT_BLOCK } from '#domain/engine/records/stored.ts';
import { SKIP_REASONS } from '#domain/nodes/skip-reasons.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { float64, int32, uint8, uint16 } from './column-schemas.ts';
import { at, count, LAST_INSTANT } from './value-schemas.ts';

/** Blocks of logs that were joined may be longer than those that the engine writes. */
const MOST_ROWS = 1_000_000;

const size = z.int().check(z.minimum(0), z.maximum(MOST_ROWS));
const fieldValue = z.nullable(z.union([text(100_000), z.number(), z.boolean()]));
const counts = z.array(count);

export const run = z.strictObject({
  programId,
  nodeIds: z.array(nodeId).check(z.maxLength(65_535)),
  outcomes: z.array(text(100)).check(z.maxLength(65_534)),
  ever: count,
  inside: count,
  here: counts,
  visits: counts,
  sent: counts,
  /** By step and reason; absent in a run of before steps kept why. */
  skipped: z.optional(z.array(z.partialRecord(z.enum(SKIP_REASONS), count))),
  /** Up to version 2 the file counts visits, and has none of a program that had not run since accounts count them. */
  first: z.union([z.array(int32), counts]),
  slotsDoneUntil: at,
  metRule: int32,
  /** Up to version 3 the file does not say what a start rule has been used for. */
  lastSlotAt: z.optional(at),
  noSlotUntil: z.optional(at),
  rule: z.optional(z.nullable(enrolmentRule)),
  daysDoneUntil: z.optional(z.int().check(z.minimum(-1), z.maximum(LAST_INSTANT / DAY))),
  metUntil: z.optional(int32),
});

export const enrolmentBlock = z.strictObject({
  programId,
  block: count,
  size: size.check(z.maximum(ENROLMENT_BLOCK)),
  contact: int32,
  enrolledAt: float64,
  node: uint16,
  visit: uint16,
  arrivedAt: float64,
  hops: uint16,
  dueAt: float64,
  outcome: uint16,
  finishedAt: float64,
  source: uint8,
});

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['opened', 'sent']), campaignId, since }),
  z.strictObject({ kind: z.literal('clicked'), campaignId, since, link: z.nullable(text(2_000)) }),
  z.strictObject({ kind: z.literal('segment'), segmentId, rule: z.nullable(rule) }),
  z.strictObject({ kind: z.literal('rule'), rule }),
]);

const answer = z.strictObject({ question: count, isMet: z.boolean(), seen: z.array(fieldValue) });

export const stepBlock = z.strictObject({
  programId,
  sequence: count,
  size,
  at: float64,
  enrolment: int32,
  node: uint16,
  kind: uint8,
  questions: z.optional(z.array(question)),
  details: z.optional(z.array(z.strictObject({ row: count, answers: z.array(answer) }))),
});

const sms = z.strictObject({
  row: count,
  profileId: smsProfileId,
  from: text(100),
  to: text(100),
  text: text(100_000),
});

export const messageBlock = z.strictObject({
  sequence: count,
  size,
  sentAt: float64,
  contact: int32,
  channel: uint8,
  campaign: int32,
  program: int32,
  enrolment: int32,
  node: uint16,
  visit: uint16,
  openedAt: float64,
  clickedAt: float64,
  link: uint16,
  links: z.array(text(10_000)),
  sms: z.array(sms),
  /** None of these three in a file of version 1 to 4. */
  revision: z.exactOptional(int32),
  merge: z.exactOptional(int32),
  mergeTexts: z.exactOptional(z.array(text(200_000))),
  optOuts: z.exactOptional(
    z.array(z.strictObject({ row: count, kind: z.enum(['unsubscribed', 'bounced', 'complained']), at })),
  ),
});

export const sentCampaign = z.strictObject({
  campaignId,
  revision: count,
  name: text(255),
  subject: text(1_000_000),
  fromName: text(1_000_000),
  preheader: text(1_000_000),
  body: text(1_000_000),
});

export const webhookBlock = z.strictObject({
  sequence: count,
  size,
  calledAt: float64,
  leavesAt: float64,
  contact: int32,
  profile: int32,
  program: int32,
  enrolment: int32,
  node: uint16,
  visit: uint16,
  payloads: z.array(text(1_000_000)),
  freeAt: z.array(z.tuple([webhookProfileId, at])),
});
