import { expect, test } from 'vitest';
import { listBlocks, readBlocks, rebuildMissingBlocks } from '#api/storage/contact-blocks.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';
import { backupOf, send } from './backing-up.ts';

const idOf = (number: number) => number as ContactId;

/** As rows, and as everyone is read. */
async function everyone({ db }: ApiDriver): Promise<readonly [readonly Contact[], readonly Contact[]]> {
  return [await db.contacts.toArray(), await readBlocks(db, await listBlocks(db))];
}

async function contactsWritten({ db }: ApiDriver, work: () => Promise<unknown>): Promise<number> {
  let written = 0;
  const count = () => {
    written += 1;
  };
  asDexie(db).table('contacts').hook('creating', count);
  await work();
  asDexie(db).table('contacts').hook('creating').unsubscribe(count);
  return written;
}

test('[B4] a restore writes only contacts that have changed', async () => {
  const api = await anApi({ contacts: 4_500 });
  await rebuildMissingBlocks(api.db);
  const before = await everyone(api);
  const backup = await backupOf(api);
  await api.db.transaction('rw', api.db.contacts, async () => {
    await api.db.contacts.delete(idOf(7));
    // These two change their addresses.
    await api.db.contacts.update(idOf(10), { email: 'for.a.moment@example.com' });
    await api.db.contacts.update(idOf(11), { email: 'contact10@example.com' });
    await api.db.contacts.update(idOf(10), { email: 'contact11@example.com' });
    await api.db.contacts.update(idOf(12), { fields: {} });
    const [model] = before[0];
    await api.db.contacts.add({ ...(model as Contact), id: idOf(4_600), email: 'contact7@example.com' });
  });
  const written = await contactsWritten(api, async () => {
    expect(await send(api, 'restore', backup)).toMatchObject({ status: 200 });
  });
  expect(written).toBe(4);
  expect(await api.db.contactBlocks.toCollection().primaryKeys()).toEqual([1]);
  expect(await everyone(api)).toEqual(before);
  await rebuildMissingBlocks(api.db);
  expect(await everyone(api)).toEqual(before);
});

test('[B4] a restore over other contacts leaves those of the backup and no others', async () => {
  const original = await anApi({ contacts: 2_100 });
  const before = await everyone(original);
  const other = await anApi({ contacts: 3_000 });
  await other.db.contacts.toCollection().modify({ isSample: true });
  await rebuildMissingBlocks(other.db);
  expect(await send(other, 'restore', await backupOf(original))).toMatchObject({ status: 200 });
  expect(await everyone(other)).toEqual(before);
});
