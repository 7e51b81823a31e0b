import { expect, test } from 'vitest';
import { createContactsMemory } from '#api/engine/contacts-memory.ts';
import { runBatch } from '#api/engine/run-batch.ts';
import { touchAccount } from '#api/storage/account.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aDesign, decision, end, start, ways } from '#tests/domain/builders/a-design.ts';
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

test('[E13] what is edited while nothing is due counts from the edit, not from the last thing that was due', async () => {
  const isSet = { kind: 'emptiness', field: 'COUNTRY', operator: 'isNotEmpty' } as const;
  const db = await aDatabase({
    contacts: 1,
    design: aDesign({
      nodes: [start(), decision('ask', { condition: { kind: 'fieldRule', rule: isSet } }), end()],
      connectors: ways('start > ask yes> end', 'ask no> end'),
    }),
  });
  const setCountry = async (COUNTRY: string | null) => {
    const contacts = await db.contacts.toArray();
    await db.contacts.bulkPut(contacts.map((one) => ({ ...one, fields: { ...one.fields, COUNTRY } })));
  };
  await setCountry(null);
  await anEngine(db).runUntil(WEDNESDAY_AT_NINE);
  await setCountry('Norway');
  await touchAccount(db, {});
  await anEngine(db).runUntil(later(WEDNESDAY_AT_NINE, 6 * HOUR));
  const [block] = await db.enrolmentBlocks.toArray();
  expect(block?.finishedAt[0]).toBe(later(WEDNESDAY_AT_NINE, 6 * HOUR));
});
