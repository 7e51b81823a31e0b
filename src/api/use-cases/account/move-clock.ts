import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { ACCOUNT_KEY } from '#api/storage/db.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { type Account, accountNow, type ClockSkip } from '#domain/account/account.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';

const LENGTH = { hour: HOUR, day: DAY, week: 7 * DAY } as const;

/**
 * [K1] Says where the clock is to go. The engine takes it there, batch by batch, in this tab or, if it dies, in another:
 * wherever the clock stands, everything before has been done.
 */
export async function moveClock(deps: Deps, skip: ClockSkip): Promise<Acted> {
  const account = await loadAccount(deps.db);
  const movingTo = targetOf(account, accountNow(account.clock, deps.realNow()), skip);
  // What the engine has loaded stays good; it asks before every batch where the clock is to go.
  await deps.db.account.update(ACCOUNT_KEY, { movingTo });
  return { status: 200, news: [{ type: 'accountChanged', account: await accountAnswer(deps) }] };
}

/** [K3] The clock stays where it has got to. */
export async function stopClock(deps: Deps): Promise<Acted> {
  await touchAccount(deps.db, { movingTo: null }, 'same');
  const account = await accountAnswer(deps);
  return { status: 200, body: account, news: [{ type: 'accountChanged', account }] };
}

/** Settles when everything due up to the clock's now is done. */
export async function catchUp(deps: Deps): Promise<AccountAnswer> {
  await deps.engine.runUntilDue();
  const { purgeExpired } = await import('#api/use-cases/programs/purge-expired.ts');
  await purgeExpired(deps);
  return accountAnswer(deps);
}

function targetOf(account: Account, now: Instant, skip: ClockSkip): Instant {
  if (skip !== 'nextEvent') return later(now, LENGTH[skip]);
  return Math.max(now, account.nextDueAt ?? now) as Instant;
}
