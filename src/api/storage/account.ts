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
 * with `{}`, in the transaction of every change to what the engine reads. Contacts are many: where a change leaves them
 * as they are, those that are loaded need not be read again.
 */
export async function touchAccount(
  db: Database,
  change: Partial<Account & Pick<AccountRecord, 'suppressionKey'>>,
  contacts: 'same' | 'changed' = 'changed',
): Promise<AccountRecord> {
  const account = await loadAccount(db);
  const generation = account.generation + 1;
  const contactsAt = contacts === 'changed' ? generation : (account.contactsAt ?? generation);
  const touched = { ...account, ...change, generation, contactsAt };
  await db.account.put(touched, ACCOUNT_KEY);
  return touched;
}

/** Whether those who were in the account at a generation are in it as they were. */
export function hasSameContacts(account: AccountRecord, generation: number): boolean {
  if (account.generation === generation) return true;
  return account.contactsAt !== undefined && account.contactsAt <= generation;
}
