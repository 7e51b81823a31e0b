import type { Database } from '#api/storage/db.ts';
import { findSuppressed } from '#api/storage/suppressions.ts';
import type { ConsentSince } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import type { Suppression } from '#domain/contacts/suppression.ts';
import type { ContactChange } from '#domain/engine/follow-contact-changes.ts';
import { createContact, isKeptOut, mergeRow } from '#domain/imports/merge-row.ts';
import type { ImportedRow } from '#domain/imports/read-row.ts';
import { type FoundNames, idsOf } from './find-names.ts';

/** Beyond this many rows it is quicker to read all contacts than to look each of them up. */
const ROWS_TO_LOOK_UP = 2_000;

/** Who of the file is in the account, or on its suppression list. */
export type KnownPeople = {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly listed: ReadonlyMap<string, Suppression>;
};

export async function findPeople(db: Database, rows: readonly ImportedRow[]): Promise<KnownPeople> {
  const contacts = await contactsByEmail(db, rows);
  const fresh = rows.flatMap(({ email }) => (contacts.has(email) ? [] : [email]));
  return { contacts, listed: await findSuppressed(db, fresh) };
}

export type How = {
  readonly people: KnownPeople;
  readonly names: FoundNames;
  readonly listName: string | undefined;
  readonly haveAgreed: boolean | null;
  readonly since: ConsentSince;
};

export type Merged = {
  readonly added: readonly Omit<Contact, 'id'>[];
  readonly changes: readonly ContactChange[];
  readonly unchanged: number;
  readonly keptOut: number;
  readonly unmailable: number;
};

/** [M13] What becomes of some rows: contacts who are new, those who are changed, and how many stay as they are. */
export function mergeRows(
  rows: readonly ImportedRow[],
  { people, names, listName, haveAgreed, since }: How,
): Merged {
  const added: Omit<Contact, 'id'>[] = [];
  const changes: ContactChange[] = [];
  let keptOut = 0;
  let unmailable = 0;
  const everyone = listName === undefined ? [] : [listName.trim()];
  for (const row of rows) {
    const merged = {
      row,
      listIds: idsOf([...new Set([...everyone, ...row.lists])], names.lists),
      preferenceIds: idsOf(row.preferences, names.preferences),
      haveAgreed,
      since,
    };
    const before = people.contacts.get(row.email);
    const listed = people.listed.get(row.email);
    const after = before ? mergeRow(before, merged) : createContact(merged, listed);
    if (isKeptOut(row, before ?? listed)) keptOut += 1;
    if (!canBeMailed(after)) unmailable += 1;
    if (!before) added.push(after);
    else if (after !== before) changes.push({ before, after: { ...after, id: before.id } });
  }
  return { added, changes, unchanged: rows.length - added.length - changes.length, keptOut, unmailable };
}

async function contactsByEmail(
  db: Database,
  rows: readonly ImportedRow[],
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
