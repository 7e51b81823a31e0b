import { expect, test } from 'vitest';
import { createContactsMemory } from '#api/engine/contacts-memory.ts';
import { runBatch } from '#api/engine/run-batch.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { anEngine, noLock } from './an-engine.ts';
import { aDatabase } from './stored-program.ts';

const WEDNESDAY_AT_NINE = later(TUESDAY_AT_TEN, 23 * HOUR);

test('[E13] a world loaded again is complete up to just before the next due moment that was known', async () => {
  const db = await aDatabase();
  await anEngine(db).runUntil(TUESDAY_AT_TEN);
  const context = {
    db,
    realNow: () => later(WEDNESDAY_AT_NINE, DAY),
    publish: () => {},
    lock: noLock,
    newSeed: () => 7,
    memory: createContactsMemory(db),
  };
  const { changes } = await runBatch(context, null, 3);
  expect(changes).toMatchObject({
    isDone: false,
    until: later(WEDNESDAY_AT_NINE, -1),
    nextDueAt: WEDNESDAY_AT_NINE,
  });
});
