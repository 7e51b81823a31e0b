import { hasSameContacts, loadAccount } from '#api/storage/account.ts';
import { listBlocks, readBlocks } from '#api/storage/contact-blocks.ts';
import type { Database } from '#api/storage/db.ts';
import type { KnownContacts } from '#api/storage/engine-store.ts';
import type { AccountRecord } from '#api/storage/records.ts';
import type { Contact } from '#domain/contacts/contact.ts';

export type ContactsMemory = {
  /**
   * Reads all contacts, unless those in memory are up to date; calls during a reading share it. Never call it inside a
   * transaction. Afterwards nothing is in memory if a contact changed during the reading.
   */
  readonly read: () => Promise<void>;
  readonly keep: (known: KnownContacts) => void;
  readonly known: () => KnownContacts | null;
  /** The contacts in memory, if they are up to date. */
  readonly getContacts: (account: AccountRecord) => readonly Contact[] | null;
};

/** Blocks read at once: small enough for others to be answered in between. */
const PIECE = 10;

/** Everyone in the account, read once for all who ask. Decision 043 says why what is here is never out of date. */
export function createContactsMemory(db: Database, piece = PIECE): ContactsMemory {
  let known: KnownContacts | null = null;
  let reading: Promise<void> | null = null;

  async function readAnew(): Promise<void> {
    const before = await loadAccount(db);
    if (known && hasSameContacts(before, known.generation)) return;
    known = null;
    const contacts = await readInPieces(db, piece);
    const { generation } = before;
    if (hasSameContacts(await loadAccount(db), generation)) known = { generation, contacts };
  }

  return {
    read: () => {
      reading ??= readAnew().finally(() => {
        reading = null;
      });
      return reading;
    },
    keep: (newer) => {
      known = newer;
    },
    known: () => known,
    getContacts: (account) => (known && hasSameContacts(account, known.generation) ? known.contacts : null),
  };
}

/** Each piece is a transaction of its own, so that a write does not wait for the last. */
async function readInPieces(db: Database, piece: number): Promise<readonly Contact[]> {
  const contacts: (readonly Contact[])[] = [];
  const blocks = await listBlocks(db);
  for (let first = 0; first < blocks.length; first += piece) {
    contacts.push(await readBlocks(db, blocks.slice(first, first + piece)));
  }
  return contacts.flat();
}
