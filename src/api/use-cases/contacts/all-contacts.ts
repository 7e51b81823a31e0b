import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Contact } from '#domain/contacts/contact.ts';

/** Everyone in the account, out of memory where they are there. To be called inside a transaction, after `engine.readContacts()`. */
export async function allContacts({
  db,
  engine,
}: Pick<ApiContext, 'db' | 'engine'>): Promise<readonly Contact[]> {
  return engine.contactsInMemory(await loadAccount(db)) ?? db.contacts.toArray();
}
