import { describe, expect, test } from 'vitest';
import { IDS_IN_BLOCK } from '#api/storage/contact-block.ts';
import { listBlocks, readBlocks, rebuildMissingBlocks } from '#api/storage/contact-blocks.ts';
import type { Database } from '#api/storage/db.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { openTestDatabase } from '#tests/drivers/open-test-database.ts';

let databases = 0;

/** Three blocks with two contacts each, all of them made. */
async function aDatabase(): Promise<Database> {
  const db = await openTestDatabase(`blocks-${(databases += 1)}`);
  await db.contacts.bulkAdd(
    [0, 1, 2].flatMap((block) => [aContact(block * IDS_IN_BLOCK + 1), aContact(block * IDS_IN_BLOCK + 2)]),
  );
  await rebuildMissingBlocks(db);
  return db;
}

function aContact(id: number): Contact {
  return {
    id: id as ContactId,
    email: `contact${id}@example.com`,
    subscription: 'Subscribed',
    fields: {},
    listIds: [],
    preferenceIds: [],
    createdAt: TUESDAY_AT_TEN,
    isSample: false,
    revision: 1,
  };
}

const inBlock = (block: number) => (block * IDS_IN_BLOCK + 1) as ContactId;
const made = (db: Database) => db.contactBlocks.toCollection().primaryKeys();

async function everyone(db: Database): Promise<readonly Contact[]> {
  return readBlocks(db, await listBlocks(db));
}

describe('copies of contacts, in blocks', () => {
  test('hold everyone, by ascending id', async () => {
    const db = await aDatabase();

    expect(await made(db)).toEqual([0, 1, 2]);
    expect((await db.contactBlocks.get(1))?.contacts).toEqual([aContact(2_001), aContact(2_002)]);
    expect(await everyone(db)).toEqual(await db.contacts.toArray());
  });

  const changes: readonly (readonly [string, (db: Database) => PromiseLike<unknown>, readonly number[]])[] = [
    ['put', (db) => db.contacts.put({ ...aContact(inBlock(1)), subscription: 'Unsubscribed' }), [0, 2]],
    ['updated', (db) => db.contacts.update(inBlock(1), { subscription: 'Suppressed' }), [0, 2]],
    [
      'modified where they are found',
      (db) => db.contacts.where(':id').above(inBlock(1)).modify({ fields: {} }),
      [0],
    ],
    [
      'added with the next number',
      (db) => db.contacts.add({ ...aContact(0), id: undefined, email: 'new@example.com' } as never),
      [0, 1],
    ],
    ['added in another block', (db) => db.contacts.add(aContact(inBlock(3))), [0, 1, 2]],
    ['deleted', (db) => db.contacts.delete(inBlock(0)), [1, 2]],
    [
      'deleted where they are found',
      (db) => db.contacts.where('email').between('contact1', 'contact2').delete(),
      [1, 2],
    ],
    [
      'deleted in a range of numbers',
      (db) => db.contacts.where(':id').between(inBlock(1), inBlock(2), true, true).delete(),
      [0],
    ],
    ['all deleted', (db) => db.contacts.clear(), []],
  ];

  test.each(changes)(
    'are dropped when contacts are %s, and rebuilt from the rows',
    async (_, change, left) => {
      const db = await aDatabase();

      await change(db);

      expect(await made(db)).toEqual(left);
      expect(await everyone(db)).toEqual(await db.contacts.toArray());
      await rebuildMissingBlocks(db);
      expect(await made(db)).toEqual(await listBlocks(db));
      expect(await everyone(db)).toEqual(await db.contacts.toArray());
    },
  );

  test('are only made where ids are, however far apart these lie', async () => {
    const db = await aDatabase();
    await db.contacts.add(aContact(1_000_000_000));

    await rebuildMissingBlocks(db);

    expect(await made(db)).toEqual([0, 1, 2, 500_000]);
    expect(await everyone(db)).toEqual(await db.contacts.toArray());
  });

  test('stay when the transaction that changed contacts fails', async () => {
    const db = await aDatabase();

    const act = db.transaction('rw', [db.contacts], async () => {
      await db.contacts.delete(inBlock(1));
      throw new Error('refused');
    });

    await expect(act).rejects.toThrow('refused');
    expect(await made(db)).toEqual([0, 1, 2]);
  });

  test('are dropped for stored contacts although one of several was refused', async () => {
    const db = await aDatabase();
    const known = { ...aContact(9), email: aContact(inBlock(2)).email };

    await db.contacts.bulkAdd([known, aContact(inBlock(1) + 5)]).catch(() => undefined);

    expect(await made(db)).toEqual([0, 2]);
    expect(await everyone(db)).toEqual(await db.contacts.toArray());
  });
});
