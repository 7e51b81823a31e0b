import type { Database } from '#api/storage/db.ts';
import type { ContactPage } from '#contract/contacts.ts';
import type { CsvFile } from '#contract/node-contacts.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { type CsvCell, formatCsv } from '#domain/csv/write-csv.ts';
import { exportHeader, exportRow } from '#domain/imports/own-export.ts';
import { foldText } from '#domain/words/fold-text.ts';

type Page = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly search?: string | undefined;
};

/** A page of contacts by email address; the address is the cursor, so a new contact shifts nothing. */
export async function listContacts(db: Database, { limit, after, search = '' }: Page): Promise<ContactPage> {
  const wanted = foldText(search.trim());
  return db.transaction('r', db.contacts, () =>
    wanted === '' ? pageOfAll(db, { limit, after }) : pageOfFound(db, { limit, after, wanted }),
  );
}

async function pageOfAll(db: Database, { limit, after }: Page): Promise<ContactPage> {
  const from = after === undefined ? db.contacts.orderBy('email') : db.contacts.where('email').above(after);
  const [contacts, total] = await Promise.all([from.limit(limit + 1).toArray(), db.contacts.count()]);
  return page(contacts, { limit, total });
}

async function pageOfFound(
  db: Database,
  { limit, after, wanted }: Page & { readonly wanted: string },
): Promise<ContactPage> {
  const all = await db.contacts.orderBy('email').toArray();
  const found = all.filter((contact) => isMatch(contact, wanted));
  const from = after === undefined ? 0 : found.findIndex(({ email }) => email > after);
  return page(from === -1 ? [] : found.slice(from, from + limit + 1), { limit, total: found.length });
}

function page(contacts: readonly Contact[], { limit, total }: { limit: number; total: number }): ContactPage {
  const shown = contacts.slice(0, limit);
  return { contacts: shown, next: contacts.length > limit ? (shown.at(-1)?.email ?? null) : null, total };
}

/** `wanted` is folded. */
export function isMatch({ email, fields }: Contact, wanted: string): boolean {
  if (foldText(email).includes(wanted)) return true;
  const name = `${String(fields['FIRSTNAME'] ?? '')} ${String(fields['LASTNAME'] ?? '')}`;
  return foldText(name).includes(wanted);
}

/** [M10] Every contact that a search finds, with all that an import can bring back. */
export async function contactsCsv(db: Database, search = ''): Promise<CsvFile> {
  const wanted = foldText(search.trim());
  return db.transaction('r', [db.contacts, db.dataFields, db.contactLists, db.preferences], async () => {
    const lists = new Map((await db.contactLists.toArray()).map(({ id, name }) => [id, name]));
    const preferences = new Map((await db.preferences.toArray()).map(({ id, name }) => [id, name]));
    const naming = {
      fields: (await db.dataFields.toArray()).map(({ name }) => name),
      nameLists: (ids: Contact['listIds']) => ids.flatMap((id) => lists.get(id) ?? []),
      namePreferences: (ids: Contact['preferenceIds']) => ids.flatMap((id) => preferences.get(id) ?? []),
    };
    const rows: (readonly CsvCell[])[] = [];
    await db.contacts.orderBy('email').each((contact) => {
      if (wanted !== '' && !isMatch(contact, wanted)) return;
      rows.push(exportRow(contact, naming));
    });
    return { fileName: 'Contacts.csv', csv: formatCsv(exportHeader(naming), rows) };
  });
}
