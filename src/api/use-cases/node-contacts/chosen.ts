import type { Database } from '#api/storage/db.ts';
import type { ChosenContacts } from '#contract/node-contacts.ts';
import { found } from './found-contacts.ts';
import type { Visit } from './visits.ts';

/** The visits that an action is for. */
export async function chosenOf(
  db: Database,
  visits: readonly Visit[],
  chosen: ChosenContacts,
): Promise<readonly Visit[]> {
  if (chosen.kind === 'all') return found(db, visits, chosen.search);
  const ids = new Set<number>(chosen.contactIds);
  return visits.filter(({ contactId }) => ids.has(contactId));
}
