import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import type { Account } from '#domain/account/account.ts';

export async function loadAccount(db: Database): Promise<AccountRecord> {
  const account = await db.account.get(ACCOUNT_KEY);
  if (!account) throw new Error('The database has no account record');
  return account;
}

/**
 * Changes the account and tells the engine that what it has loaded is out of date (decision 011): to be called, if only
 * with `{}`, in the transaction of every change to what the engine reads.
 */
export async function touchAccount(db: Database, change: Partial<Account>): Promise<AccountRecord> {
  const account = await loadAccount(db);
  const touched = { ...account, ...change, generation: account.generation + 1 };
  await db.account.put(touched, ACCOUNT_KEY);
  return touched;
}
