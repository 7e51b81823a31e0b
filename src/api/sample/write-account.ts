import type { AccountRows } from '#api/sample/account-rows.ts';
import { deriveActivity } from '#api/storage/activity-of-history.ts';
import { ACCOUNT_KEY, type Database } from '#api/storage/db.ts';

/** What nobody has written yet, and who could come in from outside. */
const NOT_IN_A_NEW_ACCOUNT = [
  'activity',
  'apiUsers',
  'apiEnrolments',
  'apiEnrolmentFaults',
  'idempotency',
  'imports',
  'importChanges',
];

/**
 * Replaces everything stored, the answers to repeated requests too. To be called inside a transaction over all tables.
 * The generation goes on, so that an engine which runs in another tab notices (decision 011).
 */
export async function writeAccount(db: Database, rows: AccountRows): Promise<void> {
  const { account, ...tables } = rows;
  const before = await db.account.get(ACCOUNT_KEY);
  const names = [...Object.keys(tables), ...NOT_IN_A_NEW_ACCOUNT];
  await Promise.all(names.map((name) => db.table(name).clear()));
  await fillTables(db, { ...rows, account: { ...account, generation: (before?.generation ?? 0) + 1 } });
}

/** For tables that hold nothing yet. To be called inside a transaction over all tables. */
export async function fillTables(db: Database, { account, ...tables }: AccountRows): Promise<void> {
  await Promise.all([
    db.account.put(account, ACCOUNT_KEY),
    db.activity.bulkAdd([...deriveActivity(tables.history, tables.programs)]),
    ...Object.entries(tables).map(([name, records]) => db.table(name).bulkAdd(records)),
  ]);
}
