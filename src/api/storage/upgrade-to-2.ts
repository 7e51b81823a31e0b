import type { Transaction } from 'dexie';

/** What version 1 did not know: rows get the value that says what was so without saying it. */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  const all = (table: string) => transaction.table<Record<string, unknown>>(table).toCollection();
  await all('contacts').modify({ preferenceIds: [] });
  await all('contactLists').modify({ joinProgramId: null });
  // Only the schedule could enrol: source 0.
  await all('enrolmentBlocks').modify((block) => {
    block['source'] = new Uint8Array(sizeOf(block));
  });
  // Only emails were sent: channel 0.
  await all('messageBlocks').modify((block) => {
    block['channel'] = new Uint8Array(sizeOf(block));
    block['sms'] = [];
  });
}

function sizeOf({ size }: Record<string, unknown>): number {
  return typeof size === 'number' ? size : 0;
}
