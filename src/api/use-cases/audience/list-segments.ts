import type { Deps } from '#api/deps.ts';
import { allContacts } from '#api/use-cases/audience/all-contacts.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { SegmentRow } from '#contract/audience.ts';
import { accountNow } from '#domain/account/account.ts';
import { countMatching } from '#domain/audience/count-matching.ts';

/** Each segment with how many contacts meet it on the account clock's today. */
export async function listSegments(
  deps: Pick<Deps, 'db' | 'realNow' | 'engine'>,
): Promise<readonly SegmentRow[]> {
  const { db, realNow, engine } = deps;
  await engine.readContacts();
  return db.transaction('r', [db.account, db.segments, db.contacts], async () => {
    const [account, segments, contacts] = await Promise.all([
      loadAccount(db),
      db.segments.toArray(),
      allContacts(deps),
    ]);
    const now = accountNow(account.clock, realNow());
    return segments
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((segment) => ({
        ...segment,
        contacts: countMatching(segment.rule, contacts, now, { timeZone: account.timeZone }),
      }));
  });
}
