import { Dexie, type Table } from 'dexie';
import type {
  AccountRecord,
  AnswerRecord,
  ApiEnrolmentFaults,
  ApiEnrolmentRecord,
  ApiUserRecord,
  DesignRecord,
  HistoryRecord,
} from '#api/storage/records.ts';
import {
  addFirstRevision,
  upgradeTo2,
  upgradeTo3,
  upgradeTo4,
  upgradeTo5,
  upgradeTo6,
  upgradeTo8,
} from '#api/storage/upgrades.ts';
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
import { type ContactBlock, dropBlocksWithChanges } from './contact-block.ts';

/** A table whose records get the next number as id, never one that was used before. */
type Numbered<T extends { readonly id: unknown }> = Table<
  T,
  T['id'],
  Omit<T, 'id'> & { readonly id?: T['id'] }
>;

type Tables = {
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
  readonly pendingMoves: Numbered<PendingMove>;
  readonly testCases: Numbered<TestCase>;
  readonly history: Numbered<HistoryRecord>;
  readonly activity: Numbered<ActivityEntry>;
  readonly idempotency: Table<AnswerRecord, string>;
  readonly apiUsers: Numbered<ApiUserRecord>;
  readonly apiEnrolments: Numbered<ApiEnrolmentRecord>;
  readonly apiEnrolmentFaults: Table<ApiEnrolmentFaults, number>;
};

export type Database = Dexie & Tables;

export const ACCOUNT_KEY = 1;
export const DATABASE_NAME = 'program-builder';
/** Dexie stores ten times this number as the version of the IndexedDB database. */
const SCHEMA_VERSION = 8;

/**
 * An upgrade adds `database.version(n).stores(...).upgrade(...)` below the last, a frozen copy of the past version to
 * tests/fixtures, and never edits a line that was released. It is one transaction: the old version or the new, never mixed.
 */
export function defineDatabase(name: string): Database {
  const database = new Dexie(name, {
    // An answer means that it is on disk. Dexie sets this for a whole database.
    chromeTransactionDurability: 'strict',
    autoOpen: false,
  }) as Database;
  database.version(1).stores({
    // The compound key serves the counts of each status and its pages, newest change first.
    programs: '++id, [status+modified.at+id]',
    designs: 'programId',
    account: '',
    folders: '++id',
    contacts: '++id, &email',
    contactLists: '++id',
    dataFields: 'name',
    segments: '++id',
    campaigns: '++id',
    runs: 'programId',
    enrolmentBlocks: '[programId+block]',
    stepBlocks: '[programId+sequence]',
    messageBlocks: 'sequence',
    history: '++id, programId',
    idempotency: 'key, at',
  });
  database
    .version(2)
    .stores({
      preferences: '++id',
      smsProfiles: '++id',
      webhookProfiles: '++id',
      webhookBlocks: 'sequence',
      // Those a program has deleted, until they are purged.
      deletedContacts: 'id, at',
      // What becomes of contacts when their deactivated program is activated again.
      pendingMoves: '++id, programId',
      activity: '++id, by',
    })
    .upgrade(upgradeTo2);
  database
    .version(3)
    .stores({
      contactBlocks: 'block',
      apiUsers: '++id, &userName',
      apiEnrolments: '++id, &guid, status',
      apiEnrolmentFaults: 'id',
      testCases: '++id, programId',
    })
    .upgrade(upgradeTo3);
  database.version(4).stores({}).upgrade(upgradeTo4);
  database.version(5).stores({}).upgrade(upgradeTo5);
  database.version(6).stores({}).upgrade(upgradeTo6);
  database.version(7).stores({ sentCampaigns: '[campaignId+revision]' });
  database.version(8).stores({ suppressions: 'key' }).upgrade(upgradeTo8);
  database.use({ stack: 'dbcore', name: 'contact blocks', create: dropBlocksWithChanges });
  addFirstRevisions(database);
  return database;
}

/** Dexie calls these hooks for a row that does not exist, too. */
function addFirstRevisions({ contacts, deletedContacts }: Database): void {
  contacts.hook('reading', (row: Contact | undefined) => row && addFirstRevision(row));
  deletedContacts.hook(
    'reading',
    (row: DeletedContact | undefined) => row && { ...row, contact: addFirstRevision(row.contact) },
  );
}

export async function openDatabase(name: string): Promise<Database> {
  const database = defineDatabase(name);
  const blocked = new Promise<never>((_resolve, reject) => {
    database.on('blocked', () => reject(new BlockedUpgradeError()));
  });
  await Promise.race([database.open(), blocked]);
  // Dexie opens what a newer version has stored as if it were ours. Its numbers count tenths.
  if (Math.floor(database.backendDB().version / 10) > SCHEMA_VERSION) {
    database.close();
    throw new NewerSchemaError();
  }
  return database;
}

/** Another tab holds the database open in its old version. */
class BlockedUpgradeError extends Error {
  override readonly name = 'BlockedUpgradeError';
}

/** A newer version of the app has been here. */
class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}
