import { describe, expect, test } from 'vitest';
import type { Database } from '#api/storage/db.ts';
import type { ContactId, ListId } from '#domain/ids.ts';
import { HOUR, later } from '#domain/schedule/instant.ts';
import { anEngine, noLock } from '#tests/api/engine/an-engine.ts';
import { Crash, crashingDatabase } from '#tests/api/engine/crashing-database.ts';
import { aDatabase, outcomeOf, PROGRAM } from '#tests/api/engine/stored-program.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const SMALL_BATCHES = { maxSteps: 4 };
const ELEVEN = later(TUESDAY_AT_TEN, HOUR);

/** An active program that nobody is in, and two enrolments under way: the second finds those of the first inside. */
async function asked(): Promise<Database> {
  const db = await aDatabase({ contacts: 4 });
  const enrolment = { programId: PROGRAM, status: 'Processing', createdAt: TUESDAY_AT_TEN } as const;
  await db.apiEnrolments.bulkAdd([
    { ...enrolment, guid: 'first', contactIds: [1 as ContactId, 2 as ContactId], listIds: [] },
    { ...enrolment, guid: 'second', contactIds: [], listIds: [1 as ListId] },
  ]);
  return db;
}

async function everythingOf(db: Database) {
  const enrolments = await db.apiEnrolments.toArray();
  const faults = await db.apiEnrolmentFaults.toArray();
  return { ...(await outcomeOf(db)), enrolments, faults };
}

async function undisturbed() {
  const db = await asked();
  await anEngine(db, SMALL_BATCHES).runUntil(ELEVEN);
  return everythingOf(db);
}

function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && 'inner' in error && isCrash(error.inner));
}

describe('[I5] each enrolment once', () => {
  test('is made by the run to compare with, for all four contacts', async () => {
    const { programs, messages, enrolments, faults } = await undisturbed();
    expect(programs[0]?.sources).toEqual(['api', 'api', 'api', 'api']);
    expect(messages).toHaveLength(4);
    expect(enrolments.map(({ status }) => status)).toEqual(['Finished', 'Finished']);
    expect(faults).toEqual([
      { id: 1, faults: [] },
      {
        id: 2,
        faults: [
          { contactId: 1, because: 'inside' },
          { contactId: 2, because: 'inside' },
        ],
      },
    ]);
  });

  test('is made however the stretch of time is cut', async () => {
    const db = await asked();
    await anEngine(db).runUntil(ELEVEN);
    expect(await everythingOf(db)).toEqual(await undisturbed());
  });

  test('happens whenever the process dies', { timeout: 120_000 }, async () => {
    const expected = JSON.stringify(await undisturbed());
    const differing: number[] = [];
    let contact = 0;
    for (let hasCrashed = true; hasCrashed; ) {
      contact += 1;
      const db = await asked();
      const crashing = crashingDatabase(db, contact);
      await anEngine(crashing.db, SMALL_BATCHES)
        .runUntil(ELEVEN)
        .catch((error: unknown) => {
          if (!isCrash(error)) throw error;
        });
      await anEngine(db, SMALL_BATCHES).runUntil(ELEVEN);
      hasCrashed = crashing.hasCrashed();
      if (JSON.stringify(await everythingOf(db)) !== expected) differing.push(contact);
    }
    expect(differing).toEqual([]);
    expect(contact).toBeGreaterThan(30);
  });

  test('happens with three tabs that do not share the lock', async () => {
    const db = await asked();
    const tabs = [1, 2, 3].map(() => anEngine(db, { ...SMALL_BATCHES, lock: noLock }));
    await Promise.all(tabs.map((tab) => tab.runUntil(ELEVEN)));
    expect(await everythingOf(db)).toEqual(await undisturbed());
  });
});
