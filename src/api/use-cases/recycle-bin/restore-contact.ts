import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { findSuppressed, keepOnSuppressionList } from '#api/storage/suppressions.ts';
import { programsOfContact } from '#api/use-cases/contacts/contact-detail.ts';
import { eraseContacts } from '#api/use-cases/erasure/erase-contacts.ts';
import { loadBlocksUpTo } from '#api/use-cases/messages/message-blocks.ts';
import type { DeletedContactDetail, LostSince, RestoredContact } from '#contract/recycle-bin.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { admit } from '#domain/contacts/suppression.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { DeletedContact } from '#domain/engine/records/stored.ts';
import type { ContactId } from '#domain/ids.ts';
import { raiseRevision } from '#domain/revision.ts';
import { describeDeletedContact, isAddressTaken } from './deleted-contacts.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** What restoring or purging a contact would do at this moment. */
export async function getDeletedContact(deps: Sources, id: ContactId): Promise<DeletedContactDetail> {
  const { db } = deps;
  return db.transaction('r', db.tables, async () => {
    const deleted = await loadDeletedContact(db, id);
    const { now } = await loadRequestContext(deps);
    const { contact, lost } = await asItReturns(db, deleted);
    const [lists, preferences, programs, blocks] = await Promise.all([
      db.contactLists.bulkGet([...contact.listIds]),
      db.preferences.bulkGet([...contact.preferenceIds]),
      programsOfContact(db, id),
      loadBlocksUpTo(db, now),
    ]);
    return {
      ...(await describeDeletedContact(db, deleted, now)),
      subscription: contact.subscription,
      values: Object.values(contact.fields).filter((value) => value !== null).length,
      lists: lists.flatMap((list) => list?.name ?? []),
      preferences: preferences.flatMap((preference) => preference?.name ?? []),
      lost,
      insideAgain: programs
        .filter(({ outcome, status }) => outcome === null && status === 'Deactivated')
        .map(({ name }) => name),
      enrolments: programs.length,
      messages: blocks.reduce(
        (sum, { size, contact: to }) => sum + to.subarray(0, size).filter((each) => each === id).length,
        0,
      ),
    };
  });
}

/** [A11] Both are called inside a transaction; the account is touched, so that whoever waits is looked at again. */
export async function restoreContact({ db }: Sources, id: ContactId): Promise<Acted<RestoredContact>> {
  const deleted = await loadDeletedContact(db, id);
  const { email } = deleted.contact;
  if (await isAddressTaken(db, deleted)) throw addressTaken(email);
  const restored: RestoredContact = await asItReturns(db, deleted);
  await db.contacts.put(restored.contact);
  await keepOnSuppressionList(db, [restored.contact]);
  await db.deletedContacts.delete(id);
  await touchAccount(db, {});
  return {
    result: restored,
    news: [{ type: 'contactsChanged' }],
    activity: [{ kind: 'contact', what: 'Restored the contact', name: email, thingId: id }],
  };
}

export async function purgeContact({ db }: Sources, id: ContactId): Promise<Acted<void>> {
  const { contact } = await loadDeletedContact(db, id);
  await eraseContacts(db, [contact]);
  return {
    result: undefined,
    news: [{ type: 'contactsChanged' }],
    // [A16] By number: the log keeps no address of who was erased.
    activity: [{ kind: 'contact', what: `Permanently deleted contact ${id}` }],
  };
}

/** As it was, without what the account has no more. */
async function asItReturns(db: Database, { contact }: DeletedContact): Promise<RestoredContact> {
  const [listed, fields, lists, preferences] = await Promise.all([
    findSuppressed(db, [contact.email]),
    db.dataFields.toArray(),
    db.contactLists.toCollection().primaryKeys(),
    db.preferences.toCollection().primaryKeys(),
  ]);
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const values = Object.entries(contact.fields);
  const kept = values.filter(([name, value]) => {
    const type = types.get(name);
    return type !== undefined && (value === null || FIELD_TYPES[type].isValue(value));
  });
  const returned: Contact = {
    ...raiseRevision({ ...contact, ...admit(contact, listed.get(contact.email)) }),
    fields: Object.fromEntries(kept),
    listIds: contact.listIds.filter((id) => lists.includes(id)),
    preferenceIds: contact.preferenceIds.filter((id) => preferences.includes(id)),
  };
  const lost: LostSince = {
    fields: values.flatMap(([name, value]) =>
      value === null || Object.hasOwn(returned.fields, name) ? [] : [name],
    ),
    lists: contact.listIds.length - returned.listIds.length,
    preferences: contact.preferenceIds.length - returned.preferenceIds.length,
  };
  return { contact: returned, lost };
}

async function loadDeletedContact(db: Database, id: ContactId): Promise<DeletedContact> {
  const deleted = await db.deletedContacts.get(id);
  if (!deleted) throw new ApiRefusal(notFound('deleted contact'));
  return deleted;
}

function addressTaken(email: string): ApiRefusal {
  return new ApiRefusal({
    kind: 'conflict',
    title: `The account already has a contact with the email address ${email}`,
    detail: 'Nothing was restored. Keep that contact, or delete it before you restore this one.',
  });
}
