import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import type { ChangeAccount } from '#contract/account.ts';
import { takenUp } from '#domain/account/account.ts';

export async function changeAccount(
  deps: Deps,
  { userName, activeLimit, speed }: ChangeAccount,
): Promise<Acted> {
  const { clock } = await loadAccount(deps.db);
  await touchAccount(deps.db, {
    ...(userName !== undefined && { userName }),
    ...(activeLimit !== undefined && { activeLimit }),
    // What has passed until now has passed at the old speed.
    ...(speed !== undefined && { clock: { ...takenUp(clock, deps.realNow()), speed } }),
  });
  const account = await accountAnswer(deps);
  return { status: 200, body: account, news: [{ type: 'accountChanged', account }] };
}
