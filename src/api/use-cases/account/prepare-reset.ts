import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import type { AccountAnswer, ResetAccount } from '#contract/account.ts';
import { getAccount } from './get-account.ts';

/** Fetched when somebody asks for them: a worker that opens an account has no use for them. */
const MAKE = {
  sample: async () => (await import('#api/sample/make-sample-account.ts')).makeSampleAccount,
  empty: async () => (await import('#api/sample/make-empty-account.ts')).makeEmptyAccount,
} as const;

const RESET = { sample: 'Reset the account to the sample data', empty: 'Started an empty account' } as const;

/** Everything stored makes room for a new account. What to store is made before the transaction begins. */
export async function prepareReset(
  deps: ApiContext,
  kind: ResetAccount['with'],
): Promise<() => Promise<Acted<AccountAnswer>>> {
  const { writeAccount } = await import('#api/sample/write-account.ts');
  const make = await MAKE[kind]();
  const rows = make({ realNow: deps.realNow(), seed: deps.newSeed() });
  return async () => {
    await writeAccount(deps.db, { ...rows, account: { ...rows.account, isReset: true } });
    return {
      result: await getAccount(deps),
      news: [{ type: 'accountReset' }],
      activity: [{ kind: 'account', what: RESET[kind] }],
    };
  };
}
