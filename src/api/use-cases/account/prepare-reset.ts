import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { makeEmptyAccount } from '#api/sample/make-empty-account.ts';
import { makeSampleAccount } from '#api/sample/make-sample-account.ts';
import { writeAccount } from '#api/sample/write-account.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import type { ResetAccount } from '#contract/account.ts';

const MAKE = { sample: makeSampleAccount, empty: makeEmptyAccount } as const;

/** Everything stored makes room for a new account. What to store is made before the transaction begins. */
export function prepareReset(deps: Deps, kind: ResetAccount['with']): () => Promise<Acted> {
  const rows = MAKE[kind]({ realNow: deps.realNow(), seed: deps.newSeed() });
  return async () => {
    await writeAccount(deps.db, rows);
    return { status: 200, body: await accountAnswer(deps), news: [{ type: 'accountReset' }] };
  };
}
