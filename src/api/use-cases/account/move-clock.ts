import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { ACCOUNT_KEY } from '#api/storage/db.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { type Account, type ClockSkip, getAccountNow } from '#domain/account/account.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { getAccount } from './get-account.ts';

const LENGTH = { hour: HOUR, day: DAY, week: 7 * DAY } as const;

const SKIPS: Readonly<Record<ClockSkip, string>> = {
  nextEvent: 'to the next event',
  hour: 'by 1 hour',
  day: 'by 1 day',
  week: 'by 1 week',
};

/**
 * [K1] Says where the clock is to go. The engine takes it there, batch by batch, in this tab or, if it dies, in another:
 * wherever the clock stands, everything before has been done.
 */
export async function moveClock(deps: ApiContext, skip: ClockSkip): Promise<Acted<AccountAnswer>> {
  const account = await loadAccount(deps.db);
  const movingTo = getTarget(account, getAccountNow(account.clock, deps.realNow()), skip);
  // What the engine has loaded stays good; it asks before every batch where the clock is to go.
  await deps.db.account.update(ACCOUNT_KEY, { movingTo });
  return clockChange(deps, `Moved the account clock forward ${SKIPS[skip]}`);
}

/** [K3] The clock stays where it has got to. */
export async function stopClock(deps: ApiContext): Promise<Acted<AccountAnswer>> {
  await touchAccount(deps.db, { movingTo: null }, 'same');
  return clockChange(deps, 'Stopped moving the account clock');
}

/** Settles when everything due up to the clock's now is done. */
export async function catchUp(deps: ApiContext): Promise<AccountAnswer> {
  await deps.engine.runUntilDue();
  const { purgeExpired } = await import('#api/use-cases/expiry/purge-expired.ts');
  await purgeExpired(deps);
  return getAccount(deps);
}

async function clockChange(deps: ApiContext, what: string): Promise<Acted<AccountAnswer>> {
  const account = await getAccount(deps);
  return {
    result: account,
    news: [{ type: 'accountChanged', account }],
    activity: [{ kind: 'clock', what }],
  };
}

function getTarget(account: Account, now: Instant, skip: ClockSkip): Instant {
  if (skip !== 'nextEvent') return later(now, LENGTH[skip]);
  return Math.max(now, account.nextDueAt ?? now) as Instant;
}
