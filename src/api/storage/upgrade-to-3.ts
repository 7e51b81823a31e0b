import type { Transaction } from 'dexie';

/** What version 2 did not know: campaigns had no preheader. */
export async function upgradeTo3(transaction: Transaction): Promise<void> {
  await transaction.table('campaigns').toCollection().modify({ preheader: '' });
}
