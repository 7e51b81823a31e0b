import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { touchAccount } from '#api/storage/account.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import type { ChangeAccount } from '#contract/account.ts';

export async function changeAccount(deps: Deps, { userName, activeLimit }: ChangeAccount): Promise<Acted> {
  await touchAccount(deps.db, {
    ...(userName !== undefined && { userName }),
    ...(activeLimit !== undefined && { activeLimit }),
  });
  const account = await accountAnswer(deps);
  return { status: 200, body: account, news: [{ type: 'accountChanged', account }] };
}
