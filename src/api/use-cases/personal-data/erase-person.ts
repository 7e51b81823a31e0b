import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { touchAccount } from '#api/storage/account.ts';
import { loadContact } from '#api/use-cases/contacts/contact-detail.ts';
import { eraseContacts } from '#api/use-cases/erasure/erase-contacts.ts';
import type { ContactId } from '#domain/ids.ts';
import type { SeenRow } from '#domain/revision.ts';

/** [A16] At once, without the recycle bin. To be called inside a transaction. */
export async function erasePerson(
  { db }: Pick<ApiContext, 'db'>,
  { id, revision }: SeenRow<ContactId>,
): Promise<Acted<void>> {
  const contact = await loadContact(db, id);
  checkRevision('contact', contact, revision);
  await db.contacts.delete(id);
  await eraseContacts(db, [contact]);
  await touchAccount(db, {});
  return {
    result: undefined,
    news: [{ type: 'contactsChanged' }],
    activity: [{ kind: 'contact', what: `Erased contact ${id}` }],
  };
}
