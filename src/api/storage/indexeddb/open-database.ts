import { Dexie } from 'dexie';
import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DeletedContact } from '#domain/engine/records/stored.ts';
import { dropBlocksWithChanges } from './drop-blocks.ts';
import {
  addFirstRevision,
  upgradeTo2,
  upgradeTo3,
  upgradeTo4,
  upgradeTo5,
  upgradeTo6,
  upgradeTo8,
} from './upgrades.ts';

export const DATABASE_NAME = 'program-builder';
/** Dexie stores ten times this number as the version of the IndexedDB database. */
const SCHEMA_VERSION = 8;

/**
 * An upgrade adds `database.version(n).stores(...).upgrade(...)` below the last, a frozen copy of the past version to
 * tests/fixtures, and never edits a line that was released. It is one transaction: the old version or the new, never mixed.
 */
export function defineDatabase(name: string): Dexie {
  const database = new Dexie(name, {
    // An answer means that it is on disk. Dexie sets this for a whole database.
    chromeTransactionDurability: 'strict',
    autoOpen: false,
  });
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
  database
    .version(8)
    .stores({ suppressions: 'key', imports: 'id, at', importChanges: '[importId+part]' })
    .upgrade(upgradeTo8);
  database.use({ stack: 'dbcore', name: 'contact blocks', create: dropBlocksWithChanges });
  addFirstRevisions(database);
  return database;
}

/** Dexie calls these hooks for a row that does not exist, too. */
function addFirstRevisions(database: Dexie): void {
  database.table('contacts').hook('reading', (row: Contact | undefined) => row && addFirstRevision(row));
  database
    .table('deletedContacts')
    .hook(
      'reading',
      (row: DeletedContact | undefined) => row && { ...row, contact: addFirstRevision(row.contact) },
    );
}

export async function openDatabase(name: string): Promise<Database> {
  const database = defineDatabase(name);
  const blocked = new Promise<never>((_resolve, reject) => {
    database.on('blocked', () => reject(new BlockedUpgradeError()));
  });
  const opening = database.open();
  try {
    await Promise.race([opening, blocked]);
  } catch (error) {
    // It may open yet, once the other tab is closed: nobody would use it, and it would block the next version.
    void opening.then(() => database.close()).catch(() => undefined);
    throw error;
  }
  // Dexie opens what a newer version has stored as if it were ours. Its numbers count tenths.
  if (Math.floor(database.backendDB().version / 10) > SCHEMA_VERSION) {
    database.close();
    throw new NewerSchemaError();
  }
  // Its tables are those of the last version above.
  return database as Dexie & Database;
}

/** Whether the browser keeps no database of this name. */
export async function isNotStored(name: string): Promise<boolean> {
  const known = await indexedDB.databases();
  return !known.some((one) => one.name === name);
}

/** Another tab holds the database open in its old version. */
class BlockedUpgradeError extends Error {
  override readonly name = 'BlockedUpgradeError';
}

/** A newer version of the app has been here. */
class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}
