import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import { noteActivity } from '#api/use-cases/activity/note-activity.ts';
import type { ResetAccount } from '#contract/account.ts';

/** Fetched when somebody asks for them: a worker that opens an account has no use for them. */
const MAKE = {
  sample: async () => (await import('#api/sample/make-sample-account.ts')).makeSampleAccount,
  empty: async () => (await import('#api/sample/make-empty-account.ts')).makeEmptyAccount,
} as const;

const RESET = { sample: 'Reset the account to the sample data', empty: 'Emptied the account' } as const;

/** Everything stored makes room for a new account. What to store is made before the transaction begins. */
export async function prepareReset(deps: Deps, kind: ResetAccount['with']): Promise<() => Promise<Acted>> {
  const { writeAccount } = await import('#api/sample/write-account.ts');
  const make = await MAKE[kind]();
  const rows = make({ realNow: deps.realNow(), seed: deps.newSeed() });
  return async () => {
    await writeAccount(deps.db, { ...rows, account: { ...rows.account, isReset: true } });
    await noteActivity(deps, { kind: 'account', what: RESET[kind] });
    return { status: 200, body: await accountAnswer(deps), news: [{ type: 'accountReset' }] };
  };
}
