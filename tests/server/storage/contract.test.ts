import { describe, expect, test } from 'vitest';
import type { Database } from '#api/storage/db.ts';
import { openDatabase } from '#api/storage/indexeddb/open-database.ts';
import { keysUnder } from '#api/storage/port.ts';
import type { Folder } from '#domain/programs/program.ts';
import { openSqlite } from '#server/storage/sqlite/open-sqlite.ts';

// What src/api/storage/port.ts promises, of every form there is.

let opened = 0;
const FORMS = [
  ['IndexedDB', () => openDatabase(`contract-${(opened += 1)}`)],
  ['SQLite', async () => openSqlite(':memory:')],
] as const;

const folder = (name: string) => ({ name, revision: 1 }) as Omit<Folder, 'id'>;

const blocks = [
  [1, 0],
  [1, 1],
  [1, 2],
  [2, 0],
  [10, 0],
].map(([programId, sequence]) => ({
  programId,
  sequence,
  size: 1,
  at: new Float64Array([Number(sequence)]),
}));

async function storeBlocks(db: Database): Promise<void> {
  await db.table('stepBlocks').bulkAdd(blocks);
}

/** The name of what a piece of work is refused with. */
async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}

describe.each(FORMS)('%s', (_name, open) => {
  test('gives numbers that were never given before, also after a deletion', async () => {
    const db = await open();
    const first = await db.folders.add(folder('a'));
    await db.folders.delete(first);
    await db.folders.add({ ...folder('b'), id: 7 } as Folder);

    expect([first, await db.folders.add(folder('c'))]).toEqual([1, 8]);
  });

  test('a transaction that throws leaves nothing behind, numbers included', async () => {
    const db = await open();
    const crash = new Error('Stop');
    const work = db.transaction('rw', db.tables, async () => {
      await db.folders.add(folder('a'));
      await db.table('stepBlocks').bulkAdd(blocks);
      throw crash;
    });

    await expect(work).rejects.toBe(crash);
    expect([
      await db.folders.count(),
      await db.stepBlocks.count(),
      await db.folders.add(folder('b')),
    ]).toEqual([0, 0, 1]);
  });

  test('a key that is taken is refused, and nothing of what was to be written with it stays', async () => {
    const db = await open();
    await storeBlocks(db);
    const more = { programId: 3, sequence: 0, size: 0 };
    const refusal = await refusalOf(() =>
      db.transaction('rw', db.tables, async () => {
        await db.table('stepBlocks').bulkAdd([more, ...blocks]);
      }),
    );

    expect(['BulkError', 'ConstraintError']).toContain(refusal);
    expect(await db.stepBlocks.count()).toBe(blocks.length);
  });

  test('an index that is unique refuses a second row with its key', async () => {
    const db = await open();
    const user = { name: 'a', userName: 'same', revision: 1 };
    await db.table('apiUsers').add(user);

    expect(await refusalOf(() => db.table('apiUsers').add(user))).toBe('ConstraintError');
  });

  test('what is written inside a transaction is read inside it, and outside only when it is over', async () => {
    const db = await open();
    const inside = db.transaction('rw', db.tables, async () => {
      await db.folders.add(folder('a'));
      const seen = await db.folders.count();
      await db.folders.add(folder('b'));
      return seen;
    });
    const outside = db.folders.count();

    expect(await inside).toBe(1);
    expect([0, 2]).toContain(await outside);
  });

  test('a hundred transactions that add one lose none', async () => {
    const db = await open();
    const id = await db.folders.add({ ...folder('count'), revision: 0 });
    const addOne = () =>
      db.transaction('rw', [db.folders], async () => {
        const row = await db.folders.get(id);
        if (row) await db.folders.put({ ...row, revision: row.revision + 1 });
      });
    await Promise.all(Array.from({ length: 100 }, addOne));

    expect((await db.folders.get(id))?.revision).toBe(100);
  });

  test('a transaction that reads sees one moment while others write', async () => {
    const db = await open();
    await db.folders.add(folder('a'));
    const reading = db.transaction('r', [db.folders], async () => {
      const before = await db.folders.count();
      const rows = await db.folders.toArray();
      return [before, rows.length, await db.folders.count()];
    });
    const writing = db.folders.add(folder('b'));
    const [counts] = await Promise.all([reading, writing]);

    expect(new Set(counts).size).toBe(1);
    expect(await db.folders.count()).toBe(2);
  });

  test('a transaction inside another is part of it', async () => {
    const db = await open();
    const crash = new Error('Stop');
    const work = db.transaction('rw', db.tables, async () => {
      await db.transaction('rw', [db.folders], async () => void (await db.folders.add(folder('a'))));
      throw crash;
    });

    await expect(work).rejects.toBe(crash);
    expect(await db.folders.count()).toBe(0);
  });

  test('a transaction that only reads refuses to write', async () => {
    const db = await open();

    expect(
      await refusalOf(() =>
        db.transaction('r', [db.folders], async () => void (await db.folders.add(folder('a')))),
      ),
    ).not.toBe('none');
    expect(await db.folders.count()).toBe(0);
  });

  test('rows come out as copies', async () => {
    const db = await open();
    const id = await db.folders.add(folder('a'));
    const row = await db.folders.get(id);
    Object.assign(row ?? {}, { name: 'changed' });

    expect((await db.folders.get(id))?.name).toBe('a');
  });

  test('reads a part of an index in its order, from either end', async () => {
    const db = await open();
    await storeBlocks(db);
    const ofOne = () => db.stepBlocks.where('[programId+sequence]').between(...keysUnder(1));
    const last = await ofOne().reverse().limit(2).primaryKeys();
    const middle = await ofOne().offset(1).limit(1).primaryKeys();
    const until = await ofOne()
      .until(({ sequence }) => sequence === 2)
      .toArray();
    const all = await db.stepBlocks.orderBy(':id').primaryKeys();

    expect({
      last,
      middle,
      until: until.map(({ sequence }) => sequence),
      count: await ofOne().count(),
      all,
    }).toEqual({
      last: [
        [1, 2],
        [1, 1],
      ],
      middle: [[1, 1]],
      until: [0, 1],
      count: 3,
      all: blocks.map(({ programId, sequence }) => [programId, sequence]),
    });
  });

  test('typed arrays stay what they are', async () => {
    const db = await open();
    await storeBlocks(db);

    expect((await db.table('stepBlocks').toArray())[2]).toEqual(blocks[2]);
  });

  test('a change of what is found writes the changed rows alone', async () => {
    const db = await open();
    for (const name of ['a', 'b', 'c']) await db.folders.add(folder(name));
    const changed = await db.folders.toCollection().modify((row, change) => {
      if (row.name !== 'b') change.value = { ...row, name: `${row.name}!` };
    });
    const removed = await db.folders.filter(({ name }) => name === 'c!').delete();

    expect([changed, removed, (await db.folders.toArray()).map(({ name }) => name)]).toEqual([
      3,
      1,
      ['a!', 'b'],
    ]);
  });

  test('several keys of an index are read in its order, each once', async () => {
    const db = await open();
    const log = ['b', 'a', 'c', 'a'].map((by) => ({ by, what: by }));
    for (const entry of log) await db.table('activity').add(entry);
    const index = () => db.table('activity').where('by');

    expect([
      await index().anyOf(['c', 'a', 'a', 'none']).primaryKeys(),
      await index().startsWith('b').primaryKeys(),
      await index().above('a').keys(),
      await db.table('activity').orderBy('by').uniqueKeys(),
      await db.table('activity').where({ by: 'a' }).last(),
    ]).toEqual([[2, 4, 3], [1], ['b', 'c'], ['a', 'b', 'c'], { id: 4, by: 'a', what: 'a' }]);
  });
});
