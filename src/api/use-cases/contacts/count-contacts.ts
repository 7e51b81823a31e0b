import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { MatchCount } from '#contract/contacts.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { countMatching } from '#domain/rules/count-matching.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { allContacts } from './all-contacts.ts';

/** On the account clock's today; unsubscribed contacts count too. */
export async function countContactsMeeting(
  deps: Pick<ApiContext, 'db' | 'realNow' | 'engine'>,
  rule: Rule,
): Promise<MatchCount> {
  const { db, realNow, engine } = deps;
  await engine.readContacts();
  return db.transaction('r', [db.account, db.contacts], async () => {
    const [{ clock, timeZone }, contacts] = await Promise.all([loadAccount(db), allContacts(deps)]);
    const now = getAccountNow(clock, realNow());
    return { matching: countMatching(rule, contacts, now, { timeZone }), total: contacts.length };
  });
}
