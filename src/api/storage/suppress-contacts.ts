import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { toSuppression } from '#domain/contacts/suppression.ts';

export type Listable = Pick<Contact, 'email' | 'subscription' | 'subscriptionSince'>;

/** [A19] Puts those who can't be mailed on the suppression list. To be called in the transaction that changes them. */
export async function suppressContacts(db: Database, contacts: readonly Listable[]): Promise<void> {
  await db.suppressions.bulkPut(contacts.flatMap((contact) => toSuppression(contact) ?? []));
}
