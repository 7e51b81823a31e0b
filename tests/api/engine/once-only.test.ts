import { describe, expect, test } from 'vitest';
import { ownLocks } from '#api/start/locks.ts';
import type { Database } from '#api/storage/db.ts';
import { anEngine, noLock } from './an-engine.ts';
import { Crash, crashingDatabase } from './crashing-database.ts';
import { actingPrograms, aDatabase, everythingOf, outcomeOf, WHEN_ALL_IS_OVER } from './stored-program.ts';

const SMALL_BATCHES = { maxSteps: 4 };

async function outcomeUndisturbed() {
  const db = await aDatabase();
  await anEngine(db, SMALL_BATCHES).runUntil(WHEN_ALL_IS_OVER);
  return outcomeOf(db);
}

/** Runs on a database that is lost at one contact, then anew on what was stored; false once there is no such contact. */
async function crashesAt(contact: number): Promise<{ db: Database; hasCrashed: boolean }> {
  const db = await aDatabase();
  const crashing = crashingDatabase(db, contact);
  await anEngine(crashing.db, SMALL_BATCHES)
    .runUntil(WHEN_ALL_IS_OVER)
    .catch((error: unknown) => {
      if (!isCrash(error)) throw error;
    });
  await anEngine(db, SMALL_BATCHES).runUntil(WHEN_ALL_IS_OVER);
  return { db, hasCrashed: crashing.hasCrashed() };
}

/** Dexie wraps what is thrown in a transaction. */
function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && 'inner' in error && isCrash(error.inner));
}

describe('[E7] each message once', () => {
  test('is sent by the run to compare with, which is long enough to be disturbed', async () => {
    const { messages, programs } = await outcomeUndisturbed();
    expect(messages).toHaveLength(10);
    expect(programs[0]?.log.length).toBeGreaterThan(40);
  });

  test('happens whenever the process dies', { timeout: 120_000 }, async () => {
    const expected = await outcomeUndisturbed();
    const differing: number[] = [];
    let contact = 0;
    for (let hasCrashed = true; hasCrashed; ) {
      contact += 1;
      const after = await crashesAt(contact);
      ({ hasCrashed } = after);
      if (JSON.stringify(await outcomeOf(after.db)) !== JSON.stringify(expected)) differing.push(contact);
    }
    expect(differing).toEqual([]);
    expect(contact).toBeGreaterThan(80);
  });

  test('is sent with two tabs that share the lock', async () => {
    const db = await aDatabase();
    const lock = ownLocks();
    const tabs = [anEngine(db, { ...SMALL_BATCHES, lock }), anEngine(db, { ...SMALL_BATCHES, lock })];
    await Promise.all(tabs.map((tab) => tab.runUntil(WHEN_ALL_IS_OVER)));
    expect(await outcomeOf(db)).toEqual(await outcomeUndisturbed());
  });

  test('is sent with three tabs that do not share one', async () => {
    const db = await aDatabase();
    const tabs = [1, 2, 3].map(() => anEngine(db, { ...SMALL_BATCHES, lock: noLock }));
    await Promise.all(tabs.map((tab) => tab.runUntil(WHEN_ALL_IS_OVER)));
    expect(await outcomeOf(db)).toEqual(await outcomeUndisturbed());
  });
});

describe('[E47] each change of a contact, each SMS, each call and each direct enrolment once', () => {
  const undisturbed = async () => {
    const db = await actingPrograms();
    await anEngine(db, SMALL_BATCHES).runUntil(WHEN_ALL_IS_OVER);
    return everythingOf(db);
  };

  test('happens in the run to compare with', async () => {
    const { contacts, deleted, calls, messages } = await undisturbed();
    expect(contacts).toMatchObject([{ fields: { AGE: 3 } }, { fields: { AGE: 3 } }]);
    expect([deleted.length, calls.length, messages.filter((line) => line.includes(' sms ')).length]).toEqual([
      1, 2, 6,
    ]);
  });

  test('happens whenever the process dies', { timeout: 240_000 }, async () => {
    const expected = JSON.stringify(await undisturbed());
    const differing: number[] = [];
    let contact = 0;
    for (let hasCrashed = true; hasCrashed; ) {
      // Every third is enough: the places between two transactions are many, and alike.
      contact += 3;
      const db = await actingPrograms();
      const crashing = crashingDatabase(db, contact);
      await anEngine(crashing.db, SMALL_BATCHES)
        .runUntil(WHEN_ALL_IS_OVER)
        .catch((error: unknown) => {
          if (!isCrash(error)) throw error;
        });
      await anEngine(db, SMALL_BATCHES).runUntil(WHEN_ALL_IS_OVER);
      hasCrashed = crashing.hasCrashed();
      if (JSON.stringify(await everythingOf(db)) !== expected) differing.push(contact);
    }
    expect(differing).toEqual([]);
    expect(contact).toBeGreaterThan(100);
  });

  test('happens with three tabs that do not share the lock', async () => {
    const db = await actingPrograms();
    const tabs = [1, 2, 3].map(() => anEngine(db, { ...SMALL_BATCHES, lock: noLock }));
    await Promise.all(tabs.map((tab) => tab.runUntil(WHEN_ALL_IS_OVER)));
    expect(await everythingOf(db)).toEqual(await undisturbed());
  });
});
