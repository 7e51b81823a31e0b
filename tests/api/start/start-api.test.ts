import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { ownLocks } from '#api/start/locks.ts';
import { type Start, startApi } from '#api/start/start-api.ts';
import { startRefusal } from '#api/start/start-failure.ts';
import { defineDatabase, isNotStored, openDatabase } from '#api/storage/indexeddb/open-database.ts';
import { later } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const outside = (): Start => ({
  open: () => openDatabase('account'),
  isFirstVisit: () => isNotStored('account'),
  realNow: () => TUESDAY_AT_TEN,
  publish: () => undefined,
  lock: ownLocks(),
  newSeed: () => 7,
});

const problemOfStart = (start: Promise<unknown>) =>
  start.then(
    () => null,
    (error) => startRefusal(error).problem,
  );

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

describe('the start of the API', () => {
  test('makes the sample account on the first visit, and finds it on the next', async () => {
    const get = () => new Request('http://localhost/api/programs');
    const first = await startApi(outside());
    const atFirst = await (await first.fetch(get())).json();

    const second = await startApi({
      ...outside(),
      realNow: () => later(TUESDAY_AT_TEN, 1),
      newSeed: () => 8,
    });

    const later_ = await (await second.fetch(get())).json();
    expect(atFirst.total).toBeGreaterThan(0);
    expect(later_.total).toBe(atFirst.total);
  }, 60_000);

  test('makes one account when two tabs start at once', async () => {
    const lock = ownLocks();
    let seeds = 0;
    const newSeed = () => (seeds += 1);

    await Promise.all([startApi({ ...outside(), lock, newSeed }), startApi({ ...outside(), lock, newSeed })]);

    expect(seeds).toBe(1);
  }, 60_000);

  test('says so when the browser refuses storage', async () => {
    Dexie.dependencies.indexedDB = {
      open: () => {
        throw new DOMException('The user denied permission', 'SecurityError');
      },
    } as unknown as IDBFactory;

    const problem = await problemOfStart(startApi(outside()));

    expect(problem).toMatchObject({ kind: 'storageUnavailable' });
    expect(problem?.title).toBe('Your browser is blocking storage for Program Builder');
  });

  test('says so when a newer version has stored data here, and leaves it alone', async () => {
    const newer = defineDatabase('account');
    newer.version(99).stores({ somethingNew: 'id' });
    await newer.open();
    newer.close();

    const problem = await problemOfStart(startApi(outside()));

    expect(problem?.title).toBe('Your data was saved by a newer version of Program Builder');
  });

  test('says so when another tab keeps the database in an older version', async () => {
    const older = new Dexie('account');
    older.version(0.5).stores({ programs: '++id' });
    await older.open();
    // A tab of an older app that does not let go when it is asked to.
    older.on('versionchange').unsubscribe(Dexie.prototype.close);
    older.backendDB().onversionchange = null;

    const problem = await problemOfStart(startApi(outside()));

    expect(problem?.title).toBe('An older version of Program Builder is open in another tab');
    older.close();
  });

  test('answers that storage cannot be reached once it is closed', async () => {
    const db = await openDatabase('account');
    db.close();

    const problem = await problemOfStart(db.programs.count());

    expect(problem).toMatchObject({ kind: 'storageUnavailable' });
  });
});
