import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { defineDatabase, openDatabase } from '#api/storage/db.ts';
import { decoded } from '#tests/fixtures/encoded-rows.ts';

type Row = { readonly key: unknown; readonly value: Record<string, unknown> };
type Tables = Readonly<Record<string, { readonly schema: string; readonly rows: readonly Row[] }>>;

const SCHEMA_1 = decoded(
  JSON.parse(readFileSync(new URL('../../fixtures/schema-1.json', import.meta.url), 'utf8')),
) as { readonly tables: Tables };

describe('a database that an earlier version has stored', () => {
  test('R11 opens from version 1 with everything in it, and what is new since', async () => {
    await storedByVersion1('from-1');

    const db = await openDatabase('from-1');

    expect(await contentOf(db, Object.keys(SCHEMA_1.tables))).toEqual(asVersion2());
    expect(await contentOf(db, ['preferences', 'smsProfiles', 'webhookProfiles', 'deletedContacts'])).toEqual(
      { preferences: [], smsProfiles: [], webhookProfiles: [], deletedContacts: [] },
    );
    db.close();
  });

  test('R11 stays whole in version 1 when the upgrade is cut short', async () => {
    await storedByVersion1('cut-short');
    const upgraded = defineDatabase('cut-short');
    upgraded.use({
      stack: 'dbcore',
      name: 'a crash in the middle',
      create: (down) => ({
        ...down,
        table: (name) => ({
          ...down.table(name),
          mutate: (request) =>
            name === 'messageBlocks' ? Promise.reject(new Error('killed')) : down.table(name).mutate(request),
        }),
      }),
    });

    await expect(upgraded.open()).rejects.toThrow('killed');

    const old = await version1('cut-short').open();
    expect(await contentOf(old, Object.keys(SCHEMA_1.tables))).toEqual(contentOfFixture());
    old.close();
  });
});

function version1(name: string): Dexie {
  const db = new Dexie(name);
  const schemas = Object.entries(SCHEMA_1.tables).map(([table, { schema }]) => [table, schema]);
  db.version(1).stores(Object.fromEntries(schemas));
  return db;
}

async function storedByVersion1(name: string): Promise<void> {
  const db = await version1(name).open();
  await db.transaction('rw', db.tables, async () => {
    for (const [table, { schema, rows }] of Object.entries(SCHEMA_1.tables)) {
      const isKeyOutside = schema === '';
      for (const { key, value } of rows)
        await db.table(table).add(value, isKeyOutside ? Number(key) : undefined);
    }
  });
  db.close();
}

async function contentOf(db: Dexie, tables: readonly string[]) {
  const entries = await Promise.all(
    tables.map(async (table) => [table, await db.table(table).toArray()] as const),
  );
  return Object.fromEntries(entries);
}

function contentOfFixture(): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(
    Object.entries(SCHEMA_1.tables).map(([table, { rows }]) => [table, rows.map(({ value }) => value)]),
  );
}

/** Written out for each table that has changed since. */
function asVersion2() {
  const content = contentOfFixture();
  const changed = (table: string, added: (row: Record<string, unknown>) => Record<string, unknown>) =>
    (content[table] ?? []).map((row) => ({ ...row, ...added(row) }));
  const zeros = ({ size }: Record<string, unknown>) => new Uint8Array(Number(size));
  return {
    ...content,
    contacts: changed('contacts', () => ({ preferenceIds: [] })),
    contactLists: changed('contactLists', () => ({ joinProgramId: null })),
    enrolmentBlocks: changed('enrolmentBlocks', (block) => ({
      source: zeros(block),
      hops: new Uint16Array(Number(block['size'])),
    })),
    messageBlocks: changed('messageBlocks', (block) => ({
      channel: zeros(block),
      sms: [],
      link: new Uint16Array(Number(block['size'])),
      links: [],
    })),
    runs: changed('runs', () => ({ first: [] })),
  };
}
