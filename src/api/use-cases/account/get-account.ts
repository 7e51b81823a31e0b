import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { countOfStatus } from '#api/storage/program-index.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { Account } from '#domain/account/account.ts';
import { getSendingRules } from '#domain/account/sending-rules.ts';

/** In which program; null when nothing is due, or when the program is gone by now. */
async function loadNextEvent(
  db: Database,
  { nextEvent = null, nextDueAt }: Account,
): Promise<AccountAnswer['nextEvent']> {
  if (nextEvent === null || nextDueAt === null) return null;
  const program = await db.programs.get(nextEvent.programId);
  return program ? { ...nextEvent, programName: program.name } : null;
}

export async function getAccount({ db }: Pick<ApiContext, 'db'>): Promise<AccountAnswer> {
  const [account, activePrograms] = await Promise.all([loadAccount(db), countOfStatus(db, 'Active')]);
  const {
    name,
    timeZone,
    userName,
    activeLimit,
    clock,
    nextDueAt,
    movingTo = null,
    seed,
    isReset = false,
    reactions = 'sample',
  } = account;
  const nextEvent = await loadNextEvent(db, account);
  return {
    name,
    timeZone,
    origin: { id: seed, isReset },
    userName,
    activeLimit,
    activePrograms,
    reactions,
    sending: getSendingRules(account),
    clock,
    nextDueAt,
    nextEvent,
    movingTo,
  };
}
