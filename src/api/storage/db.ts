import type {
  AccountRecord,
  AnswerRecord,
  ApiEnrolmentFaults,
  ApiEnrolmentRecord,
  ApiUserRecord,
  DesignRecord,
  HistoryRecord,
  RememberedChanges,
  RememberedImport,
} from '#api/storage/records.ts';
import type { ActivityEntry } from '#contract/activity.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Suppression } from '#domain/contacts/suppression.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type {
  DeletedContact,
  EnrolmentBlock,
  MessageBlock,
  StepBlock,
  StoredRun,
  WebhookBlock,
} from '#domain/engine/records/stored.ts';
import type { CampaignId, ContactId, ProgramId } from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { SentCampaign } from '#domain/messages/sent-campaign.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { PendingMove } from '#domain/programs/pending-moves.ts';
import type { Folder, Program } from '#domain/programs/program.ts';
import type { Segment } from '#domain/segments/segment.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import type { ContactBlock } from './contact-block.ts';
import type { Key, Storage, Table } from './port.ts';

/** A table whose records get the next number as id, never one that was used before. */
type Numbered<T extends { readonly id: Key }> = Table<T, T['id'], Omit<T, 'id'> & { readonly id?: T['id'] }>;

export type Tables = {
  readonly programs: Numbered<Program>;
  readonly designs: Table<DesignRecord, ProgramId>;
  /** One record, under ACCOUNT_KEY. */
  readonly account: Table<AccountRecord, typeof ACCOUNT_KEY>;
  readonly folders: Numbered<Folder>;
  /** `email` is stored in lower case and unique. */
  readonly contacts: Numbered<Contact>;
  /** Copies of contacts, to read everyone from; see contact-blocks.ts. */
  readonly contactBlocks: Table<ContactBlock, number>;
  readonly contactLists: Numbered<ContactList>;
  readonly dataFields: Table<DataField, string>;
  readonly segments: Numbered<Segment>;
  readonly campaigns: Numbered<Campaign>;
  readonly preferences: Numbered<Preference>;
  readonly runs: Table<StoredRun, ProgramId>;
  readonly enrolmentBlocks: Table<EnrolmentBlock, [ProgramId, number]>;
  readonly stepBlocks: Table<StepBlock, [ProgramId, number]>;
  readonly messageBlocks: Table<MessageBlock, number>;
  readonly webhookBlocks: Table<WebhookBlock, number>;
  readonly sentCampaigns: Table<SentCampaign, [CampaignId, number]>;
  readonly smsProfiles: Numbered<SmsProfile>;
  readonly webhookProfiles: Numbered<WebhookProfile>;
  readonly deletedContacts: Table<DeletedContact, ContactId>;
  /** [A19] By address; outlives contacts. */
  readonly suppressions: Table<Suppression, string>;
  /** [M14] */
  readonly imports: Table<RememberedImport, string>;
  readonly importChanges: Table<RememberedChanges, [string, number]>;
  readonly pendingMoves: Numbered<PendingMove>;
  readonly testCases: Numbered<TestCase>;
  readonly history: Numbered<HistoryRecord>;
  readonly activity: Numbered<ActivityEntry>;
  readonly idempotency: Table<AnswerRecord, string>;
  readonly apiUsers: Numbered<ApiUserRecord>;
  readonly apiEnrolments: Numbered<ApiEnrolmentRecord>;
  readonly apiEnrolmentFaults: Table<ApiEnrolmentFaults, number>;
};

/** An account as it is stored, whatever keeps it. */
export type Database = Storage & Tables;

export const ACCOUNT_KEY = 1;
