import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import { changeTimeZone } from '#api/use-cases/account/change-time-zone.ts';
import type { ChangeAccount } from '#contract/account.ts';
import { takenUp } from '#domain/account/account.ts';

export async function changeAccount(
  deps: Deps,
  { userName, timeZone, activeLimit, speed }: ChangeAccount,
): Promise<Acted> {
  const before = await loadAccount(deps.db);
  const hasMoved = timeZone !== undefined && timeZone !== before.timeZone;
  const news = hasMoved ? await changeTimeZone(deps, timeZone) : [];
  await touchAccount(deps.db, {
    ...(userName !== undefined && { userName }),
    ...(activeLimit !== undefined && { activeLimit }),
    // What has passed until now has passed at the old speed.
    ...(speed !== undefined && { clock: { ...takenUp(before.clock, deps.realNow()), speed } }),
  });
  const account = await accountAnswer(deps);
  return { status: 200, body: account, news: [{ type: 'accountChanged', account }, ...news] };
}
