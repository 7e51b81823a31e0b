import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import { allContacts } from '#api/use-cases/contacts/all-contacts.ts';
import { countInPieces } from '#api/use-cases/contacts/count-in-slices.ts';
import type { SegmentRow } from '#contract/segments.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { compareNames } from '#domain/words/names.ts';

/** Each segment with how many contacts meet it on the account clock's today. */
export async function listSegments(
  deps: Pick<ApiContext, 'db' | 'realNow' | 'engine'>,
): Promise<readonly SegmentRow[]> {
  const { db, realNow, engine } = deps;
  await engine.readContacts();
  const { account, segments, contacts } = await db.transaction(
    'r',
    [db.account, db.segments, db.contacts],
    async () => ({
      account: await loadAccount(db),
      segments: await db.segments.toArray(),
      contacts: await allContacts(deps),
    }),
  );
  const now = getAccountNow(account.clock, realNow());
  const rows: SegmentRow[] = [];
  for (const segment of segments.toSorted((a, b) => compareNames(a.name, b.name))) {
    const meeting = await countInPieces(segment.rule, contacts, now, { timeZone: account.timeZone });
    rows.push({ ...segment, contacts: meeting });
  }
  return rows;
}
