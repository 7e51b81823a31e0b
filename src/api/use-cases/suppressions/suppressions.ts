import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import { loadCampaignNames } from '#api/storage/campaign-names.ts';
import type { Database } from '#api/storage/db.ts';
import { noteContactChanges } from '#api/storage/note-contact-changes.ts';
import { findSuppressed, keepOnSuppressionList } from '#api/storage/suppressions.ts';
import type { CsvFile } from '#contract/node-contacts.ts';
import type {
  ImportedSuppressions,
  ImportSuppressions,
  SuppressionPage,
  SuppressionRow,
} from '#contract/suppressions.ts';
import { changeSubscription } from '#domain/contacts/change-consent.ts';
import type { ConsentSince } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { describeConsentReason } from '#domain/contacts/describe-consent.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import { readAddresses } from '#domain/contacts/read-addresses.ts';
import { isOfErased, type Suppression } from '#domain/contacts/suppression.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';
import { raiseRevision } from '#domain/revision.ts';
import { formatCount } from '#domain/words/numbers.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;
type Page = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly search?: string | undefined;
};

/** A page of the suppression list by address. */
export async function listSuppressions(
  db: Database,
  { limit, after, search = '' }: Page,
): Promise<SuppressionPage> {
  const wanted = search.trim().toLowerCase();
  return db.transaction('r', db.tables, async () => {
    const all = await db.suppressions.orderBy('key').toArray();
    const found = wanted === '' ? all : all.filter((row) => !isOfErased(row) && row.key.includes(wanted));
    const from = after === undefined ? 0 : found.findIndex(({ key }) => key > after);
    const shown = from < 0 ? [] : found.slice(from, from + limit);
    const isLast = from < 0 || from + limit >= found.length;
    return {
      suppressions: await describe(db, shown),
      next: isLast ? null : (shown.at(-1)?.key ?? null),
      total: found.length,
    };
  });
}

async function describe(db: Database, rows: readonly Suppression[]): Promise<readonly SuppressionRow[]> {
  const nameCampaign = await loadCampaignNames(
    db,
    rows.map(({ since }) => since),
  );
  const contacts = await db.contacts
    .where('email')
    .anyOf(rows.map(({ key }) => key))
    .toArray();
  const idByEmail = new Map(contacts.map(({ id, email }) => [email, id]));
  return rows.map((row) => ({
    ...row,
    email: isOfErased(row) ? null : row.key,
    contactId: idByEmail.get(row.key) ?? null,
    campaignName: nameCampaign(row.since),
  }));
}

/** [A19] What it writes it can read again. */
export async function suppressionsCsv(db: Database): Promise<CsvFile> {
  return db.transaction('r', db.tables, async () => {
    const rows = (await db.suppressions.orderBy('key').toArray()).filter((row) => !isOfErased(row));
    const described = await describe(db, rows);
    return {
      fileName: 'Suppression list.csv',
      csv: formatCsv(
        ['Email', 'Status', 'Since', 'Reason'],
        described.map(({ key, subscription, since, campaignName }) => [
          key,
          subscription,
          since ? new Date(since.at).toISOString() : '',
          since ? describeConsentReason(since.because, campaignName) : '',
        ]),
      ),
    };
  });
}

/** [A19] Both are to be called inside a transaction. */
export async function importSuppressions(
  deps: Sources,
  { addresses: text, subscription: unlessTold }: ImportSuppressions,
): Promise<Acted<ImportedSuppressions>> {
  const { db } = deps;
  const { now: at, by } = await loadRequestContext(deps);
  const since: ConsentSince = { at, because: { kind: 'import', by } };
  const { addresses, unreadable } = readAddresses(text);
  const emails = addresses.map(({ email }) => email);
  const listed = await findSuppressed(db, emails);
  const fresh = addresses.filter(({ email }) => !listed.has(email));
  await db.suppressions.bulkPut(
    fresh.map(({ email, subscription }) => ({ key: email, subscription: subscription ?? unlessTold, since })),
  );
  const stricter = new Map(fresh.map(({ email, subscription }) => [email, subscription ?? unlessTold]));
  const contacts = (await db.contacts.where('email').anyOf(emails).toArray()).filter(canBeMailed);
  await changeContacts(db, contacts, at, (contact) =>
    changeSubscription(contact, stricter.get(contact.email) ?? unlessTold, since),
  );
  const result = {
    added: fresh.length,
    known: addresses.length - fresh.length,
    unreadable,
    contacts: contacts.length,
  };
  return suppressionChange(
    result,
    `Added ${formatCount(fresh.length, 'address', 'addresses')} to the suppression list`,
  );
}

export async function removeSuppression(deps: Sources, key: string): Promise<Acted<void>> {
  const { db } = deps;
  const row = await db.suppressions.get(key);
  if (!row) throw new ApiRefusal(notFound('address on the suppression list'));
  const { now: at, by } = await loadRequestContext(deps);
  await db.suppressions.delete(key);
  const contacts = await db.contacts.where('email').equals(key).toArray();
  await changeContacts(db, contacts, at, (contact) =>
    changeSubscription(contact, 'Subscribed', { at, because: { kind: 'person', by } }),
  );
  const name = isOfErased(row) ? 'an erased contact' : key;
  return suppressionChange(undefined, 'Took off the suppression list', name);
}

async function changeContacts(
  db: Database,
  contacts: readonly Contact[],
  at: ConsentSince['at'],
  change: (contact: Contact) => Contact,
): Promise<void> {
  const changes = contacts.map((before) => ({ before, after: raiseRevision(change(before)) }));
  const after = changes.map((each) => each.after);
  await db.contacts.bulkPut(after);
  await keepOnSuppressionList(db, after);
  await noteContactChanges(db, changes, at);
  await touchAccount(db, {}, contacts.length > 0 ? 'changed' : 'same');
}

function suppressionChange<Result>(result: Result, what: string, name: string | null = null): Acted<Result> {
  return { result, news: [{ type: 'contactsChanged' }], activity: [{ kind: 'contact', what, name }] };
}
