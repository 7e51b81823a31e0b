import type { Contact } from '#domain/contacts/contact.ts';
import type { Population } from '#domain/engine/population/population.ts';

/** Contacts who are still in the account. */
export function listContacts({ contacts }: Population): readonly Contact[] {
  return contacts.filter((contact) => contact !== null);
}
