import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import type { Database } from '#api/storage/db.ts';
import { isMatch } from '#api/use-cases/contacts/list-contacts.ts';
import type { DeletedBy, DeletedContactPage, DeletedContactRow } from '#contract/recycle-bin.ts';
import type { DeletedContact } from '#domain/engine/records/stored.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { foldText } from '#domain/words/fold-text.ts';
import { countDaysLeft } from './days-left.ts';

type Page = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly search?: string | undefined;
};

/** A page of the deleted contacts, the latest first; of those deleted at one moment the highest number. */
export async function listDeletedContacts(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { limit, after, search = '' }: Page,
): Promise<DeletedContactPage> {
  const { db } = deps;
  const wanted = foldText(search.trim());
  const isWanted = ({ contact }: DeletedContact) => wanted === '' || isMatch(contact, wanted);
  return db.transaction('r', [db.account, db.contacts, db.deletedContacts, db.programs], async () => {
    const { now } = await loadRequestContext(deps);
    const [at = Number.POSITIVE_INFINITY, id = Number.POSITIVE_INFINITY] =
      after?.split(':').map(Number) ?? [];
    const [rows, total] = await Promise.all([
      db.deletedContacts
        .where('at')
        .belowOrEqual(at)
        .reverse()
        .filter((one) => (one.at < at || one.id < id) && isWanted(one))
        .limit(limit + 1)
        .toArray(),
      wanted === '' ? db.deletedContacts.count() : db.deletedContacts.filter(isWanted).count(),
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      contacts: await Promise.all(shown.map((one) => describeDeletedContact(db, one, now))),
      next: rows.length > limit && last ? `${last.at}:${last.id}` : null,
      total,
    };
  });
}

/** To be called inside a transaction. */
export async function describeDeletedContact(
  db: Database,
  one: DeletedContact,
  now: Instant,
): Promise<DeletedContactRow> {
  const { id, at, contact } = one;
  const { FIRSTNAME, LASTNAME } = contact.fields;
  return {
    id,
    email: contact.email,
    name: [FIRSTNAME, LASTNAME].filter(Boolean).join(' '),
    deletedAt: at,
    by: await deletedBy(db, one),
    daysLeft: countDaysLeft(at, now),
    isAddressTaken: await isAddressTaken(db, one),
  };
}

export async function isAddressTaken(db: Database, { contact }: DeletedContact): Promise<boolean> {
  return (await db.contacts.where('email').equals(contact.email).count()) > 0;
}

async function deletedBy(db: Database, one: DeletedContact): Promise<DeletedBy> {
  if (one.programId === null) return { kind: 'person', name: one.by };
  const program = await db.programs.get(one.programId);
  return { kind: 'program', programId: one.programId, name: program?.name ?? null };
}
