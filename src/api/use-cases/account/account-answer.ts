import type { Deps } from '#api/deps.ts';
import { loadAccount } from '#api/storage/account.ts';
import { countOfStatus } from '#api/storage/program-index.ts';
import type { AccountAnswer } from '#contract/account.ts';

export async function accountAnswer({ db }: Pick<Deps, 'db'>): Promise<AccountAnswer> {
  const [account, activePrograms, contacts] = await Promise.all([
    loadAccount(db),
    countOfStatus(db, 'Active'),
    db.contacts.count(),
  ]);
  const { name, timeZone, userName, activeLimit, clock, nextDueAt } = account;
  return { name, timeZone, userName, activeLimit, activePrograms, contacts, clock, nextDueAt };
}
