import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { createContactsMemory } from '#api/engine/contacts-memory.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import { IDS_IN_BLOCK } from '#api/storage/contact-block.ts';
import type { Database } from '#api/storage/db.ts';
import type { ContactId } from '#domain/ids.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';

const all = { json: { rule: { kind: 'inList', listId: 1, isMember: true } } } as const;

/** Counts the contacts that are read from storage from now on. */
function countingReads(db: Database): () => number {
  let read = 0;
  asDexie(db)
    .table('contacts')
    .hook('reading', (contact) => {
      read += 1;
      return contact;
    });
  return () => read;
}

async function renamed(db: Database, id: ContactId): Promise<void> {
  await db.transaction('rw', [db.account, db.contacts], async () => {
    await db.contacts.update(id, { email: 'changed@example.com' });
    await touchAccount(db, {});
  });
}

/** So that they are read in pieces. */
async function alsoInLaterBlocks(db: Database): Promise<void> {
  const first = await db.contacts.toCollection().first();
  if (!first) throw new Error('Nobody is in the account.');
  const copies = [1, 3].map((block) => {
    const id = block * IDS_IN_BLOCK + 7;
    return { ...first, id: id as ContactId, email: `later${id}@example.com` };
  });
  await db.contacts.bulkAdd(copies);
}

async function emailsIn(db: Database, memory: ReturnType<typeof createContactsMemory>): Promise<unknown> {
  const contacts = memory.getContacts(await loadAccount(db));
  return contacts?.map(({ email }) => email) ?? null;
}

test('a second request for all contacts joins the reading under way', async () => {
  const api = await anApi({ contacts: 5 });
  await api.after(await api.newProgram(), 'activate');
  const next = await api.newProgram();
  await api.must('POST', '/contacts', { json: { email: 'new@example.com', fields: {} } });
  const read = countingReads(api.db);

  await Promise.all([
    api.must('GET', `/programs/${next.id}/consequences?event=activate`),
    api.must('GET', '/segments'),
    api.must('POST', '/contacts/count', all),
  ]);

  expect(read()).toBe(6);
});

test('a reading goes piece by piece and leaves no contact out', async () => {
  const { db } = await anApi({ contacts: 5 });
  await alsoInLaterBlocks(db);
  const memory = createContactsMemory(db, 1);

  await memory.read();

  expect(await emailsIn(db, memory)).toEqual((await db.contacts.toArray()).map(({ email }) => email));
});

test('a contact that changes between two pieces is read again by the next reading', async () => {
  const { db } = await anApi({ contacts: 5 });
  await alsoInLaterBlocks(db);
  const memory = createContactsMemory(db, 1);
  const changes: Promise<void>[] = [];
  asDexie(db)
    .table('contacts')
    .hook('reading', (contact) => {
      if (changes.length === 0) changes.push(Dexie.ignoreTransaction(() => renamed(db, contact.id)));
      return contact;
    });

  await memory.read();
  await Promise.all(changes);

  expect(await emailsIn(db, memory)).toBeNull();
  await memory.read();
  expect(await emailsIn(db, memory)).toContain('changed@example.com');
});

test('a reset forgets the contacts of the account before', async () => {
  const { db, must } = await anApi({ contacts: 2 });
  const memory = createContactsMemory(db);
  await memory.read();

  await must('POST', '/account/reset', { json: { with: 'empty' } });

  expect(await emailsIn(db, memory)).toBeNull();
});

test('the next request tries a failed reading again', async () => {
  const { db } = await anApi({ contacts: 2 });
  const memory = createContactsMemory(db);
  const fail = () => {
    throw new Error('The disk is gone.');
  };
  asDexie(db).table('contacts').hook('reading', fail);
  await expect(memory.read()).rejects.toThrow('The disk is gone.');
  asDexie(db).table('contacts').hook('reading').unsubscribe(fail);

  await memory.read();

  expect(await emailsIn(db, memory)).toHaveLength(2);
});
