import type { Transaction } from 'dexie';
import { FIRST_REVISION } from '#domain/revision.ts';

/** Tables whose rows people change. */
const REVISED = [
  'apiUsers',
  'campaigns',
  'contactLists',
  'contacts',
  'folders',
  'preferences',
  'segments',
  'smsProfiles',
  'webhookProfiles',
] as const;

/** [U4] What version 3 did not know: rows count their changes. Nobody has a form open on them while they are upgraded. */
export async function upgradeTo4(transaction: Transaction): Promise<void> {
  const revision = FIRST_REVISION;
  for (const table of REVISED) await transaction.table(table).toCollection().modify({ revision });
  await transaction.table('deletedContacts').toCollection().modify({ 'contact.revision': revision });
}
