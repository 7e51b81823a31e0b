import type { EngineServices } from '#api/context/api-context.ts';
import { createAccountRows, sampleContacts } from '#api/sample/make-sample-account.ts';
import { fillTables } from '#api/sample/write-account.ts';

/** Makes and stores the sample account in a database without one: while its contacts are being stored, their past is made. */
export async function writeSampleAccount({ db, realNow, newSeed }: EngineServices): Promise<void> {
  const moment = { realNow: realNow(), seed: newSeed() };
  const contacts = sampleContacts(moment);
  await db.transaction('rw', db.tables, async () => {
    const isBegun = db.account.count();
    const areContactsStored = db.contacts.bulkAdd([...contacts]);
    // Requests are answered in their order: with this answer all of them are on their way, and none has to be waited for.
    await isBegun;
    await fillTables(db, { ...createAccountRows(contacts, moment), contacts: [] });
    await areContactsStored;
  });
}
