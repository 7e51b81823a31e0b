import type { AccountRows } from '#api/sample/account-rows.ts';
import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';
import { activityOfHistory } from '#api/use-cases/activity/activity-of-history.ts';

/**
 * Replaces everything stored but the answers to repeated requests. To be called inside a transaction over all tables.
 * The generation goes on, so that an engine which runs in another tab notices (decision 011).
 */
export async function writeAccount(db: Database, rows: AccountRows): Promise<void> {
  const { account, ...tables } = rows;
  const before = await db.account.get(ACCOUNT_KEY);
  await Promise.all([
    db.account.put({ ...account, generation: (before?.generation ?? 0) + 1 }, ACCOUNT_KEY),
    ...Object.entries(tables).map(async ([name, records]) => {
      await db.table(name).clear();
      await db.table(name).bulkAdd(records);
    }),
  ]);
  await db.activity.clear();
  await db.activity.bulkAdd([...activityOfHistory(rows.history, rows.programs)]);
}
