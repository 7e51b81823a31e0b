import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { MatchCount } from '#contract/contacts.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { allContacts } from './all-contacts.ts';
import { countInPieces } from './count-in-slices.ts';

/** On the account clock's today; unsubscribed contacts count too. */
export async function countContactsMeeting(
  deps: Pick<ApiContext, 'db' | 'realNow' | 'engine'>,
  rule: Rule,
): Promise<MatchCount> {
  const { db, realNow, engine } = deps;
  await engine.readContacts();
  const [{ clock, timeZone }, contacts] = await db.transaction('r', [db.account, db.contacts], async () =>
    Promise.all([loadAccount(db), allContacts(deps)]),
  );
  const now = getAccountNow(clock, realNow());
  return { matching: await countInPieces(rule, contacts, now, { timeZone }), total: contacts.length };
}
