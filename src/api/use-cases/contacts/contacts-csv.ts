import type { Database } from '#api/storage/db.ts';
import type { CsvFile } from '#contract/node-contacts.ts';
import { type CsvCell, formatCsv } from '#domain/csv/write-csv.ts';
import { isMatch } from './list-contacts.ts';

/** Every contact that a search finds, with its fields and lists. */
export async function contactsCsv(db: Database, search = ''): Promise<CsvFile> {
  const wanted = search.trim().toLowerCase();
  return db.transaction('r', [db.contacts, db.dataFields, db.contactLists], async () => {
    const fields = (await db.dataFields.toArray()).map(({ name }) => name);
    const lists = new Map((await db.contactLists.toArray()).map(({ id, name }) => [id, name]));
    const rows: CsvCell[][] = [];
    await db.contacts.orderBy('email').each((contact) => {
      if (wanted !== '' && !isMatch(contact, wanted)) return;
      const listed = contact.listIds.map((id) => lists.get(id) ?? '').join('; ');
      const values = fields.map((name) => contact.fields[name] ?? null);
      rows.push([contact.email, contact.subscription, listed, ...values]);
    });
    return { fileName: 'Contacts.csv', csv: formatCsv(['Email', 'Subscription', 'Lists', ...fields], rows) };
  });
}
