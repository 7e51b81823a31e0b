import type { Database } from '#api/storage/db.ts';
import { isMatch } from '#api/use-cases/contacts/list-contacts.ts';
import type { ChosenContacts, ContactOrder } from '#contract/node-contacts.ts';
import type { ContactId } from '#domain/ids.ts';
import { foldText } from '#domain/words/fold-text.ts';
import type { Visit } from './visits.ts';

/** More than this is read in one go over the whole table: each look-up costs as much as many rows in order. */
const MOST_LOOKED_UP = 2_000;

/** The visits of those whose address or name has the text in it. One who was deleted is found by nothing. */
export async function searchVisits(
  db: Database,
  visits: readonly Visit[],
  search: string | undefined,
): Promise<readonly Visit[]> {
  const wanted = foldText(search?.trim() ?? '');
  if (wanted === '') return visits;
  const ids = [...new Set(visits.map(({ contactId }) => contactId))];
  const matching = new Set<number>();
  if (ids.length > MOST_LOOKED_UP) {
    await db.contacts.each((contact) => {
      if (isMatch(contact, wanted)) matching.add(contact.id);
    });
  } else {
    for (const contact of await db.contacts.bulkGet(ids)) {
      if (contact && isMatch(contact, wanted)) matching.add(contact.id);
    }
  }
  return visits.filter(({ contactId }) => matching.has(contactId));
}

export async function orderVisits(
  db: Database,
  visits: readonly Visit[],
  order: ContactOrder,
): Promise<readonly Visit[]> {
  if (order === 'oldest') return visits;
  if (order === 'newest') return visits.toReversed();
  // The index alone, without a single contact.
  const ids = await db.contacts.orderBy('email').primaryKeys();
  const place = new Map<ContactId, number>(ids.map((id, index) => [id, index]));
  const last = ids.length;
  return visits.toSorted(
    (one, other) =>
      (place.get(one.contactId) ?? last) - (place.get(other.contactId) ?? last) ||
      other.arrivedAt - one.arrivedAt,
  );
}

/** The visits that an action is for. */
export async function selectChosen(
  db: Database,
  visits: readonly Visit[],
  chosen: ChosenContacts,
): Promise<readonly Visit[]> {
  if (chosen.kind === 'all') return searchVisits(db, visits, chosen.search);
  const ids = new Set<number>(chosen.contactIds);
  return visits.filter(({ contactId }) => ids.has(contactId));
}
