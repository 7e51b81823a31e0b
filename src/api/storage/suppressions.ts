import { createHmac } from '#api/credentials/hmac-sha256.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { type Listable, suppressContacts } from '#api/storage/suppress-contacts.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import type { Suppression } from '#domain/contacts/suppression.ts';

const KEY_BYTES = 32;
/** After every address, so that the list begins with those that can be read. */
const FIRST_SIGN = '~';
/** Beyond this many addresses it is quicker to read the whole list. */
const MOST_LOOK_UPS = 1_000;

/** [A19] What the suppression list says of some addresses, by address; of erased contacts by the hash of theirs. */
export async function findSuppressed(
  db: Database,
  emails: readonly string[],
): Promise<ReadonlyMap<string, Suppression>> {
  const toKey = (await hasErased(db)) ? await createAddressHash(db) : null;
  const keysOf = (email: string) => (toKey ? [email, toKey(email)] : [email]);
  const rows =
    emails.length > MOST_LOOK_UPS
      ? await db.suppressions.toArray()
      : await db.suppressions.where('key').anyOf(emails.flatMap(keysOf)).toArray();
  const known = new Map(rows.map((row) => [row.key, row]));
  const found = new Map<string, Suppression>();
  for (const email of known.size > 0 ? emails : []) {
    const listed = keysOf(email).flatMap((key) => known.get(key) ?? [])[0];
    if (listed) found.set(email, listed);
  }
  return found;
}

async function hasErased(db: Database): Promise<boolean> {
  return (await db.suppressions.where('key').startsWith(FIRST_SIGN).count()) > 0;
}

/** [A16] [A19] Who is erased stays on the list, but as a hash that nobody can read. To be called in the transaction. */
export async function hideOnSuppressionList(db: Database, emails: readonly string[]): Promise<void> {
  const listed = (await db.suppressions.bulkGet([...emails])).filter((row) => row !== undefined);
  if (listed.length === 0) return;
  const toKey = await createAddressHash(db);
  await db.suppressions.bulkDelete(listed.map(({ key }) => key));
  await db.suppressions.bulkPut(listed.map((row) => ({ ...row, key: toKey(row.key) })));
}

/**
 * [A19] To be called, in their transaction, with all contacts that a person or a program of theirs has added or changed:
 * those who can't be mailed are on the list, those who can are not. Who was erased and is here again is on it once.
 */
export async function keepOnSuppressionList(db: Database, contacts: readonly Listable[]): Promise<void> {
  await suppressContacts(db, contacts);
  const mailable = contacts.filter(canBeMailed).map(({ email }) => email);
  const toKey = (await hasErased(db)) ? await createAddressHash(db) : null;
  await db.suppressions.bulkDelete(mailable);
  if (toKey) await db.suppressions.bulkDelete(contacts.map(({ email }) => toKey(email)));
}

/** The key is the account's own, made when the first of its contacts is erased, and goes with its backups. */
async function createAddressHash(db: Database): Promise<(email: string) => string> {
  const { suppressionKey } = await loadAccount(db);
  const key = suppressionKey ?? makeKey();
  if (suppressionKey === undefined) await touchAccount(db, { suppressionKey: key }, 'same');
  const hash = createHmac(key);
  return (email) => FIRST_SIGN + hash(email);
}

function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
