import { ACTIVITY_KINDS } from '#contract/activity.ts';
import { design, rule } from '#contract/design.ts';
import {
  campaignId,
  contactId,
  folderId,
  listId,
  nodeId,
  preferenceId,
  programId,
  segmentId,
  smsProfileId,
  testCaseId,
  text,
  webhookProfileId,
} from '#contract/identifiers.ts';
import { newSmsProfile, newWebhookProfile } from '#contract/profiles.ts';
import { reference } from '#contract/program-file.ts';
import { writtenTestCase } from '#contract/test-cases.ts';
import { timeZone } from '#contract/time-zone.ts';
import { z } from '#contract/zod.ts';
import { REACTIONS, SPEEDS } from '#domain/account/account.ts';
import { SUBSCRIPTIONS } from '#domain/contacts/consent.ts';
import { DATA_FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { int32, uint8 } from './column-schemas.ts';
import { enrolmentBlock, messageBlock, run, sentCampaign, stepBlock, webhookBlock } from './log-schemas.ts';
import { at, count, id, label, revision, stamp } from './value-schemas.ts';

const status = z.enum(['Draft', 'Active', 'Deactivated', 'ReadOnly', 'Deleted']);

const account = z.strictObject({
  name: text(255, 1),
  timeZone,
  userName: text(100, 1),
  activeLimit: z.int().check(z.minimum(1), z.maximum(1_000)),
  seed: count,
  clock: z.strictObject({ account: at, real: at, speed: z.literal(SPEEDS) }),
  processedUntil: at,
  nextDueAt: z.nullable(at),
  nextEvent: z.optional(
    z.nullable(z.strictObject({ programId, what: z.enum(['enrols', 'slotPasses', 'contactGoesOn']) })),
  ),
  movingTo: z.optional(z.nullable(at)),
  smsToUnknown: z.exactOptional(z.boolean()),
  reactions: z.exactOptional(z.enum(REACTIONS)),
  postalAddress: z.exactOptional(label),
  suppressionKey: z.exactOptional(text(200, 1)),
});

const program = z.strictObject({
  id: programId,
  name: text(255, 1),
  folderId: z.nullable(folderId),
  status,
  enrolmentDisabled: z.nullable(stamp),
  revision: count,
  designRevision: count,
  created: stamp,
  modified: stamp,
  entered: stamp,
  missing: z.array(z.strictObject({ reference, name: label })),
});

const since = {
  at,
  because: z.union([
    z.strictObject({ kind: z.enum(['unsubscribed', 'bounced', 'complained']), campaignId }),
    z.strictObject({ kind: z.enum(['person', 'import', 'api']), by: text(1_000) }),
  ]),
};

const contact = z.strictObject({
  id: contactId,
  email: text(254, 1),
  subscription: z.enum(SUBSCRIPTIONS),
  subscriptionSince: z.exactOptional(z.strictObject(since)),
  smsConsent: z.exactOptional(z.strictObject({ ...since, status: z.enum(['optedIn', 'optedOut']) })),
  fields: z.record(text(100, 1), z.nullable(z.union([label, z.number(), z.boolean()]))),
  listIds: z.array(listId),
  preferenceIds: z.array(preferenceId),
  createdAt: at,
  isSample: z.boolean(),
  revision,
});

const deleted = { id: contactId, at, contact };

const history = z.strictObject({
  id,
  programId,
  at,
  by: text(1_000),
  revision: count,
  what: z.enum([
    'create',
    'copy',
    'import',
    'save',
    'activate',
    'deactivate',
    'disableEnrolment',
    'enableEnrolment',
    'delete',
    'restore',
    'purge',
    'rename',
    'move',
  ]),
  summary: label,
  statusAfter: status,
  design: z.optional(design),
});

const campaign = z.strictObject({
  id: campaignId,
  name: label,
  subject: label,
  fromName: label,
  preheader: label,
  body: label,
  changedAt: at,
  deleted: z.nullable(stamp),
  revision,
});

/** A file of version 1 may say when a segment was changed. */
const segment = z.pipe(
  z.strictObject({ id: segmentId, name: label, rule, changedAt: z.optional(at), revision }),
  z.transform(({ changedAt: _changedAt, ...row }) => row),
);

/** [B2] What a row of each table has to be, with its columns read. */
export const ROW_SCHEMAS = {
  account,
  activity: z.strictObject({
    id,
    at,
    by: text(1_000),
    kind: z.enum(ACTIVITY_KINDS),
    what: label,
    name: z.nullable(label),
    thingId: z.nullable(z.int()),
  }),
  apiEnrolmentFaults: z.strictObject({
    id,
    faults: z.array(
      z.strictObject({
        contactId,
        because: z.enum([
          'notFound',
          'programNotActive',
          'unsubscribed',
          'suppressed',
          'inside',
          'enrolledBefore',
        ]),
      }),
    ),
  }),
  apiEnrolments: z.strictObject({
    id,
    guid: text(100, 1),
    programId,
    contactIds: z.array(contactId),
    listIds: z.array(listId),
    status: z.enum(['Processing', 'Finished']),
    createdAt: at,
  }),
  apiUsers: z.strictObject({
    id,
    name: text(100, 1),
    userName: text(200, 1),
    password: z.strictObject({
      salt: uint8,
      iterations: z.int().check(z.minimum(1), z.maximum(1_000_000)),
      hash: uint8,
    }),
    createdAt: at,
    revision,
  }),
  campaigns: campaign,
  contactLists: z.strictObject({ id: listId, name: label, joinProgramId: z.nullable(programId), revision }),
  contacts: contact,
  dataFields: z.strictObject({ name: text(100, 1), type: z.enum(DATA_FIELD_TYPES) }),
  deletedContacts: z.union([
    z.strictObject({ ...deleted, programId }),
    z.strictObject({ ...deleted, programId: z.null(), by: text(1_000) }),
  ]),
  designs: z.strictObject({ programId, design, revision: count }),
  enrolmentBlocks: enrolmentBlock,
  folders: z.strictObject({ id: folderId, name: label, revision }),
  history,
  messageBlocks: messageBlock,
  pendingMoves: z.strictObject({
    id,
    programId,
    at,
    by: text(1_000),
    from: nodeId,
    to: z.nullable(nodeId),
    isStepDeleted: z.boolean(),
    enrolments: int32,
  }),
  preferences: z.strictObject({ id: preferenceId, name: label, revision }),
  programs: program,
  runs: run,
  segments: segment,
  sentCampaigns: sentCampaign,
  smsProfiles: z.extend(newSmsProfile, { id: smsProfileId, revision }),
  stepBlocks: stepBlock,
  suppressions: z.strictObject({
    key: text(254, 1),
    subscription: z.enum(['Unsubscribed', 'Suppressed']),
    since: z.nullable(z.strictObject(since)),
  }),
  testCases: z.extend(writtenTestCase, { id: testCaseId, programId, revision }),
  webhookBlocks: webhookBlock,
  // An address that was accepted once may be none that is accepted today: who changes it hears of it.
  webhookProfiles: z.extend(newWebhookProfile, { id: webhookProfileId, revision, url: text(2_000) }),
} as const;

export type TableName = keyof typeof ROW_SCHEMAS;
export type RowOf<T extends TableName> = z.infer<(typeof ROW_SCHEMAS)[T]>;
export type Rows = { readonly [T in TableName]: readonly RowOf<T>[] };

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(ROW_SCHEMAS, name);
}
