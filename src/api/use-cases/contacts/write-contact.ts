import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { badRequest, type Fault } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { noteContactChanges } from '#api/storage/note-contact-changes.ts';
import { findSuppressed, keepOnSuppressionList } from '#api/storage/suppressions.ts';
import type { ChangedContact, NewContact } from '#contract/contacts.ts';
import { changeSmsConsent, changeSubscription } from '#domain/contacts/change-consent.ts';
import type { ConsentSince } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { isEmail } from '#domain/contacts/email-address.ts';
import { getSmsConsent } from '#domain/contacts/may-send.ts';
import { admit } from '#domain/contacts/suppression.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { ContactId } from '#domain/ids.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import { loadContact } from './contact-detail.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** All are to be called inside a transaction; the account is touched, so that whoever waits is looked at again. */
export async function addContact(deps: Sources, { email, fields }: NewContact): Promise<Acted<Contact>> {
  const { db } = deps;
  const address = email.trim().toLowerCase();
  if (!isEmail(address))
    throw new ApiRefusal({
      kind: 'unusable',
      title: 'This is not an email address',
      detail: 'Enter an email address in the correct format, like name@example.com.',
    });
  if (await db.contacts.where('email').equals(address).first())
    throw new ApiRefusal({
      kind: 'conflict',
      title: 'A contact with this email address already exists',
      detail: 'Open that contact to change it.',
    });
  const { now } = await loadRequestContext(deps);
  const listed = await findSuppressed(db, [address]);
  const contact: Omit<Contact, 'id'> = {
    email: address,
    ...admit({ subscription: 'Subscribed' }, listed.get(address)),
    fields: await checkedFields(db, fields),
    listIds: [],
    preferenceIds: [],
    createdAt: now,
    isSample: false,
    revision: FIRST_REVISION,
  };
  const id = await db.contacts.add(contact);
  await keepOnSuppressionList(db, [contact]);
  await touchAccount(db, {});
  return contactChange({ id, ...contact }, `Added the contact ${email}`);
}

export async function changeContact(
  deps: Sources,
  { id, revision }: SeenRow<ContactId>,
  { fields, subscription, smsConsent, ...change }: ChangedContact,
): Promise<Acted<Contact>> {
  const { db } = deps;
  const { now: at, by } = await loadRequestContext(deps);
  const before = await loadContact(db, id);
  checkRevision('contact', before, revision);
  const since: ConsentSince = { at, because: { kind: 'person', by } };
  const subscribed = changeSubscription(before, subscription, since);
  const consenting = changeSmsConsent(subscribed, smsConsent ?? getSmsConsent(before), since);
  const contact = raiseRevision({ ...consenting, ...change, fields: await checkedFields(db, fields) });
  await db.contacts.put(contact);
  await keepOnSuppressionList(db, [contact]);
  await noteContactChanges(db, [{ before, after: contact }], at);
  await touchAccount(db, {});
  return contactChange(contact, describeContactChange(before, contact));
}

/** [A11] Into the recycle bin, as it was. Its messages and enrolments stay, as those of a deleted contact. */
export async function deleteContact(
  deps: Sources,
  { id, revision }: SeenRow<ContactId>,
): Promise<Acted<void>> {
  const { db } = deps;
  const contact = await loadContact(db, id);
  checkRevision('contact', contact, revision);
  const { now: at, by } = await loadRequestContext(deps);
  await db.deletedContacts.put({ id, at, by, programId: null, contact });
  await db.contacts.delete(id);
  await touchAccount(db, {});
  return contactChange(undefined, 'Deleted a contact');
}

/** What a change of consent was is worth a word: taking somebody off the suppression list is one. */
function describeContactChange(before: Contact, { subscription }: Contact): string {
  if (subscription === before.subscription) return 'Changed a contact';
  return `Changed a contact from ${before.subscription} to ${subscription}`;
}

function contactChange<Result>(result: Result, what: string): Acted<Result> {
  return { result, news: [{ type: 'contactsChanged' }], activity: [{ kind: 'contact', what }] };
}

/** Without what is empty: a field that holds nothing is not there. */
async function checkedFields(
  db: Database,
  fields: Readonly<Record<string, FieldValue>>,
): Promise<Contact['fields']> {
  const known = new Map((await db.dataFields.toArray()).map(({ name, type }) => [name, type]));
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  const faults: Fault[] = given.flatMap(([name, value]) => {
    const type = known.get(name);
    if (!type) return [{ path: `fields.${name}`, reason: 'is not a data field in this account' }];
    return FIELD_TYPES[type].isValue(value)
      ? []
      : [{ path: `fields.${name}`, reason: `is not of the type ${type}` }];
  });
  if (faults.length > 0) throw new ApiRefusal(badRequest(faults));
  return Object.fromEntries(given);
}
