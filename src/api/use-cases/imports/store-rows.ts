import type { Database } from '#api/storage/db.ts';
import { noteContactChanges } from '#api/storage/note-contact-changes.ts';
import { findSuppressed, keepOnSuppressionList } from '#api/storage/suppressions.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { admit } from '#domain/contacts/suppression.ts';
import type { ContactChange } from '#domain/engine/follow-contact-changes.ts';
import type { ListId } from '#domain/ids.ts';
import type { GoodRow } from '#domain/imports/check-row.ts';
import { FIRST_REVISION, raiseRevision } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Beyond this many rows it is quicker to read all contacts than to look each of them up. */
const ROWS_TO_LOOK_UP = 2_000;

type Stored = { readonly added: number; readonly updated: number; readonly unchanged: number };
type How = { readonly listId: ListId | null; readonly now: Instant };

/** Adds new contacts and updates known ones; an empty cell leaves a value as it is. To be called in a transaction. */
export async function storeRows(
  db: Database,
  rows: readonly GoodRow[],
  { listId, now }: How,
): Promise<Stored> {
  const known = await contactsByEmail(db, rows);
  const fresh = rows.flatMap(({ email }) => (known.has(email) ? [] : [email]));
  const listed = await findSuppressed(db, fresh);
  const added: Omit<Contact, 'id'>[] = [];
  const changes: ContactChange[] = [];
  for (const { email, values } of rows) {
    const contact = known.get(email);
    if (!contact) {
      const listIds = listId === null ? [] : [listId];
      added.push({
        email,
        ...admit({ subscription: 'Subscribed' }, listed.get(email)),
        fields: values,
        listIds,
        preferenceIds: [],
        createdAt: now,
        isSample: false,
        revision: FIRST_REVISION,
      });
    } else {
      const next = withRow(contact, values, listId);
      if (next !== contact) changes.push({ before: contact, after: next });
    }
  }
  await db.contacts.bulkAdd(added);
  await keepOnSuppressionList(db, added);
  await db.contacts.bulkPut(changes.map(({ after }) => after));
  await noteContactChanges(db, changes, now);
  return {
    added: added.length,
    updated: changes.length,
    unchanged: rows.length - added.length - changes.length,
  };
}

async function contactsByEmail(
  db: Database,
  rows: readonly GoodRow[],
): Promise<ReadonlyMap<string, Contact>> {
  const contacts =
    rows.length > ROWS_TO_LOOK_UP
      ? await db.contacts.toArray()
      : await db.contacts
          .where('email')
          .anyOf(rows.map(({ email }) => email))
          .toArray();
  return new Map(contacts.map((contact) => [contact.email, contact]));
}

/** The same contact when the row says nothing new. */
function withRow(contact: Contact, values: GoodRow['values'], listId: ListId | null): Contact {
  const isInList = listId === null || contact.listIds.includes(listId);
  const hasAll = Object.entries(values).every(([name, value]) => contact.fields[name] === value);
  if (isInList && hasAll) return contact;
  return raiseRevision({
    ...contact,
    fields: { ...contact.fields, ...values },
    listIds: isInList || listId === null ? contact.listIds : [...contact.listIds, listId],
  });
}
