import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import { listBlocks, readBlocks } from '#api/storage/contact-blocks.ts';
import type { Database } from '#api/storage/db.ts';
import { readNextIds } from '#api/storage/next-ids.ts';
import { FIRST_KEY, type Table } from '#api/storage/port.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { dropSecrets } from '#domain/profiles/webhook-secrets.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { type BackupAbout, isBackedUp } from './backup-file.ts';

/** [B6] Whether what opens doors goes into the file. */
export type Secrets = 'included' | 'leftOut';
export type StoredTable = { readonly name: string; readonly rows: readonly object[] };
export type StoredAccount = { readonly about: BackupAbout; readonly tables: readonly StoredTable[] };

/** Rows that are read at once. Where one may be as large as a design or a block, few. */
const AT_ONCE = 1_000;
const LARGE_AT_ONCE = 16;
const LARGE: readonly string[] = [
  'designs',
  'history',
  'runs',
  'enrolmentBlocks',
  'stepBlocks',
  'messageBlocks',
  'webhookBlocks',
];

/** [B1] Everything stored, as of one moment. Others are answered between two portions; who wants to write waits for the last. */
export async function readAccount(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  secrets: Secrets,
): Promise<StoredAccount> {
  const nextIds = await readNextIds(db);
  const tables = db.tables.filter(isBackedUp).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return db.transaction('r', db.tables, async () => {
    const account = await loadAccount(db);
    const madeAt = realNow();
    const read: StoredTable[] = [];
    for (const table of tables) {
      const rows = await readRows(db, table, account);
      read.push({ name: table.name, rows: secrets === 'included' ? rows : withoutSecrets(table.name, rows) });
    }
    const about: BackupAbout = {
      name: account.name,
      madeAt,
      // The computer's clock may have been put back since.
      clock: Math.max(getAccountNow(account.clock, madeAt), account.processedUntil) as Instant,
      rows: Object.fromEntries(read.map(({ name, rows }) => [name, rows.length])),
      nextIds,
    };
    return { about, tables: read };
  });
}

function readRows(db: Database, table: Table, account: AccountRecord) {
  if (table.name === 'account') return [withoutOrigin(account)];
  if (table.name === 'contacts') return readContacts(db);
  return inPortions(table, LARGE.includes(table.name) ? LARGE_AT_ONCE : AT_ONCE);
}

/** [B6] API users are nothing without their passwords. */
function withoutSecrets(table: string, rows: readonly object[]): readonly object[] {
  if (table === 'apiUsers') return [];
  return table === 'webhookProfiles' ? rows.map((row) => dropSecrets(row as WebhookProfile)) : rows;
}

async function inPortions(table: Table, atOnce: number): Promise<readonly object[]> {
  const rows: object[] = [];
  for (let last = FIRST_KEY; ; ) {
    const rest = () => table.where(':id').above(last).limit(atOnce);
    const [keys, portion] = await Promise.all([rest().primaryKeys(), rest().toArray()]);
    rows.push(...portion);
    const next = keys.at(-1);
    if (next === undefined || keys.length < atOnce) return rows;
    last = next;
  }
}

async function readContacts(db: Database): Promise<readonly object[]> {
  const parts: (readonly object[])[] = [];
  for (const block of await listBlocks(db)) parts.push(await readBlocks(db, [block]));
  return parts.flat();
}

/** How this database came by it, and how often it was changed here, is no part of an account. */
function withoutOrigin(record: AccountRecord): object {
  const { generation: _generation, contactsAt: _contactsAt, isReset: _isReset, ...account } = record;
  return account;
}
