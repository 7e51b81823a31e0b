import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';
import { skipIds } from '#api/storage/next-ids.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import { getAccount } from '#api/use-cases/account/get-account.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { BackupPreview } from '#contract/backup.ts';
import { hasSecrets } from '#domain/profiles/webhook-secrets.ts';
import { isBackedUp } from './backup-file.ts';
import { type ReadBackup, readBackup } from './read-backup.ts';
import { damaged } from './refuse.ts';
import { replaceContacts } from './replace-contacts.ts';

/** Reads and checks the file first; what it returns then replaces everything, inside the caller's transaction. */
export async function prepareRestore(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<() => Promise<Acted<AccountAnswer>>> {
  const backup = await readBackup(bytes);
  return async () => {
    const account = await accountAfter(deps, backup);
    await replaceRows(deps.db, backup);
    await deps.db.idempotency.clear();
    await Promise.all([deps.db.imports.clear(), deps.db.importChanges.clear()]);
    await deps.db.account.put(account, ACCOUNT_KEY);
    await skipIds(deps.db, backup.about.nextIds);
    const day = new Date(backup.about.madeAt).toISOString().slice(0, 10);
    return {
      result: await getAccount(deps),
      news: [{ type: 'accountReset' }],
      activity: [{ kind: 'account', what: `Restored the backup of ${day}` }],
    };
  };
}

async function replaceRows(db: Database, { rows }: ReadBackup): Promise<void> {
  const { account: _account, contacts, ...tables } = rows;
  const others = db.tables.filter((table) => isBackedUp(table) && table.name !== 'contacts');
  await Promise.all(others.map((table) => table.clear()));
  await replaceContacts(db, contacts);
  for (const [name, records] of Object.entries(tables)) await db.table(name).bulkAdd([...records]);
}

/** [B4] The clock goes on from the moment of the backup. The generation goes on from here: engines in other tabs notice. */
async function accountAfter(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  { about, rows }: ReadBackup,
): Promise<AccountRecord> {
  const before = await loadAccount(db);
  const [account] = rows.account;
  if (!account) throw damaged('account');
  const generation = before.generation + 1;
  return {
    ...account,
    clock: { account: about.clock, real: realNow(), speed: account.clock.speed },
    movingTo: null,
    generation,
    contactsAt: generation,
    isReset: true,
  } as AccountRecord;
}

/** [B3] What is in a file, before anything is replaced. */
export async function previewBackup(bytes: Uint8Array<ArrayBuffer>): Promise<BackupPreview> {
  const { about, rows } = await readBackup(bytes);
  return {
    name: about.name,
    timeZone: rows.account[0]?.timeZone ?? 'UTC',
    madeAt: about.madeAt,
    clock: about.clock,
    programs: rows.programs.filter(({ status }) => status !== 'Deleted').length,
    activePrograms: rows.programs.filter(({ status }) => status === 'Active').length,
    contacts: rows.contacts.length,
    messages: rows.messageBlocks.reduce((sum, { size }) => sum + size, 0),
    apiUsers: rows.apiUsers.map(({ name }) => name),
    webhooksWithSecrets: rows.webhookProfiles.filter(hasSecrets).map(({ name }) => name),
  };
}
