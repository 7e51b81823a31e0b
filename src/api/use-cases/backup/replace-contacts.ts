import { listBlocks, readBlocks } from '#api/storage/contact-blocks.ts';
import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';

/** From this share of them on it is quicker to leave those who are the same where they are than to write all anew. */
const WORTH_KEEPING = 1 / 4;

/**
 * Afterwards there are these and no others. The browser takes for a contact that is written dozens of
 * times what it takes for one that is read; most of a backup is as it is here when it comes back to where it was made.
 */
export async function replaceContacts(db: Database, contacts: readonly Contact[]): Promise<void> {
  const added = new Map(contacts.map((contact) => [contact.id, contact]));
  const gone: ContactId[] = [];
  for (const block of await listBlocks(db)) {
    for (const stored of await readBlocks(db, [block])) {
      if (isSame(stored, added.get(stored.id))) added.delete(stored.id);
      else gone.push(stored.id);
    }
  }
  const isWorthIt = contacts.length - added.size > contacts.length * WORTH_KEEPING;
  if (!isWorthIt) {
    await db.contacts.clear();
    await db.contacts.bulkAdd([...contacts]);
    return;
  }
  // First, for those who come may have their addresses.
  await db.contacts.bulkDelete(gone);
  await db.contacts.bulkAdd([...added.values()]);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)),
  );
}
