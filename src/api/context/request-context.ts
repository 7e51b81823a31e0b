import { loadAccount } from '#api/storage/account.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Facts } from '#domain/programs/lifecycle.ts';
import type { ApiContext } from './api-context.ts';

type Moment = Pick<Facts, 'now' | 'by' | 'activeLimit'>;

/** When it happens, on the account clock, and who does it. */
export async function loadRequestContext({
  db,
  realNow,
}: Pick<ApiContext, 'db' | 'realNow'>): Promise<Moment> {
  const account = await loadAccount(db);
  return {
    now: getAccountNow(account.clock, realNow()),
    by: account.userName,
    activeLimit: account.activeLimit,
  };
}
