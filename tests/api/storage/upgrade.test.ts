import type { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { rebuildMissingBlocks } from '#api/storage/contact-blocks.ts';
import { defineDatabase, openDatabase } from '#api/storage/indexeddb/open-database.ts';
import { asDexie } from '#tests/drivers/as-dexie.ts';
import { asStoredBy, type StoredTables, storedBy, storedTables } from '#tests/fixtures/stored-accounts.ts';

const SCHEMA_1 = storedTables('schema-1.json');
const SCHEMA_2 = storedTables('schema-2.json');
const SCHEMA_3 = storedTables('schema-3.json');
const SCHEMA_4 = storedTables('schema-4.json');
const SCHEMA_5 = storedTables('schema-5.json');
const SCHEMA_6 = storedTables('schema-6.json');
const SCHEMA_7 = storedTables('schema-7.json');

describe('a database that an earlier version has stored', () => {
  test('[ROB-11] opens from version 1 with everything in it, and what is new since', async () => {
    await storedBy(1, 'from-1', SCHEMA_1);

    const db = await openDatabase('from-1');

    expect(await contentOf(asDexie(db), Object.keys(SCHEMA_1))).toEqual(
      asVersion6(asVersion5(asVersion4(asVersion3(asVersion2())))),
    );
    expect(
      await contentOf(asDexie(db), ['preferences', 'smsProfiles', 'webhookProfiles', 'deletedContacts']),
    ).toEqual({ preferences: [], smsProfiles: [], webhookProfiles: [], deletedContacts: [] });
    db.close();
  });

  test('[ROB-11] opens from version 2 with everything in it, and copies of contacts are made of all', async () => {
    await storedBy(2, 'from-2', SCHEMA_2);

    const db = await openDatabase('from-2');

    expect(await contentOf(asDexie(db), Object.keys(SCHEMA_2))).toEqual(
      asVersion6(asVersion5(asVersion4(asVersion3(contentOfFixture(SCHEMA_2))))),
    );
    expect(
      await contentOf(asDexie(db), [
        'contactBlocks',
        'apiUsers',
        'apiEnrolments',
        'apiEnrolmentFaults',
        'testCases',
      ]),
    ).toEqual({ contactBlocks: [], apiUsers: [], apiEnrolments: [], apiEnrolmentFaults: [], testCases: [] });
    await rebuildMissingBlocks(db);
    expect(await db.contactBlocks.toArray()).toEqual([{ block: 0, contacts: await db.contacts.toArray() }]);
    db.close();
  });

  test('[ROB-11] [U4] opens from version 3 with everything in it, and every row counts its changes from 1', async () => {
    await storedBy(3, 'from-3', SCHEMA_3);

    const db = await openDatabase('from-3');

    expect(await contentOf(asDexie(db), Object.keys(SCHEMA_3))).toEqual(
      asVersion6(asVersion5(asVersion4(contentOfFixture(SCHEMA_3)))),
    );
    await rebuildMissingBlocks(db);
    expect(await db.contactBlocks.toArray()).toEqual([{ block: 0, contacts: await db.contacts.toArray() }]);
    db.close();
  });

  test('[ROB-11] [E27] opens from version 4 with everything in it, and runs name whom quantity splits sent First', async () => {
    await storedBy(4, 'from-4', SCHEMA_4);

    const db = await openDatabase('from-4');

    const before = contentOfFixture(SCHEMA_4);
    const nobody = new Int32Array(0);
    const named = before['runs']?.map((run) => ({
      ...run,
      first:
        run['programId'] === 3
          ? [nobody, nobody, nobody, Int32Array.of(2, 4)]
          : Array.from(Object(run['nodeIds']), () => nobody),
    }));
    expect(await contentOf(asDexie(db), Object.keys(SCHEMA_4))).toEqual(
      asVersion6({ ...before, runs: named ?? [] }),
    );
    db.close();
  });

  test('[ROB-11] [E4] [E5] opens from version 5 with everything in it, and runs say what their start rule was used for', async () => {
    await storedBy(5, 'from-5', SCHEMA_5);

    const db = await openDatabase('from-5');

    const rule = { kind: 'segment', segmentId: 1 };
    const friday = Date.UTC(2026, 10, 27) / 86_400_000;
    const six = Int32Array.of(1, 2, 3, 4, 5, 6);
    const nobody = new Int32Array(0);
    const [first, second, third] = contentOfFixture(SCHEMA_5)['runs'] ?? [];
    expect(await db.runs.toArray()).toEqual([
      {
        ...first,
        lastSlotAt: first?.['slotsDoneUntil'],
        noSlotUntil: 0,
        rule,
        daysDoneUntil: friday,
        metRule: six,
        metUntil: six.map(() => friday),
      },
      {
        ...second,
        lastSlotAt: second?.['slotsDoneUntil'],
        noSlotUntil: 0,
        rule,
        daysDoneUntil: friday - 2,
        metRule: six,
        metUntil: six.map(() => friday - 2),
      },
      {
        ...third,
        lastSlotAt: third?.['slotsDoneUntil'],
        noSlotUntil: 0,
        rule,
        daysDoneUntil: friday - 2,
        metRule: nobody,
        metUntil: nobody,
      },
    ]);
    const others = Object.keys(SCHEMA_5).filter((table) => table !== 'runs');
    const { runs: _, ...unchanged } = contentOfFixture(SCHEMA_5);
    expect(await contentOf(asDexie(db), others)).toEqual(unchanged);
    db.close();
  });

  test('[ROB-11] [U4] opens from version 3 without rewriting any contact', async () => {
    await storedBy(3, 'not-rewritten', SCHEMA_3);

    const db = await killedAt(['contacts', 'deletedContacts'], 'not-rewritten').open();

    expect(await contentOf(db, ['contacts', 'deletedContacts'])).toEqual({
      contacts: asVersion4(contentOfFixture(SCHEMA_3))['contacts'],
      deletedContacts: asVersion4(contentOfFixture(SCHEMA_3))['deletedContacts'],
    });
    db.close();
  });

  test('[ROB-11] opens from version 6 with everything in it, and no campaign is kept as it was sent', async () => {
    await storedBy(6, 'from-6', SCHEMA_6);

    const db = await openDatabase('from-6');

    expect(await contentOf(asDexie(db), [...Object.keys(SCHEMA_6), 'sentCampaigns'])).toEqual({
      ...contentOfFixture(SCHEMA_6),
      sentCampaigns: [],
    });
    db.close();
  });

  test('[ROB-11] [A19] opens from version 7 without rewriting any contact, and who could not be mailed is on the suppression list', async () => {
    await storedBy(7, 'from-7', SCHEMA_7);

    const db = await killedAt(['contacts', 'deletedContacts'], 'from-7').open();

    expect(await contentOf(db, Object.keys(SCHEMA_7))).toEqual(contentOfFixture(SCHEMA_7));
    expect(await db.table('suppressions').toArray()).toEqual([
      { key: 'contact1@example.com', subscription: 'Unsubscribed', since: null },
      { key: 'contact2@example.com', subscription: 'Suppressed', since: null },
      { key: 'contact6@example.com', subscription: 'Unsubscribed', since: null },
    ]);
    db.close();
  });

  test('[ROB-11] stays whole in version 1 when the upgrade is cut short', async () => {
    await storedBy(1, 'cut-short-1', SCHEMA_1);

    await expect(killedAt(['messageBlocks'], 'cut-short-1').open()).rejects.toThrow('killed');

    const old = await asStoredBy(1, 'cut-short-1', SCHEMA_1).open();
    expect(await contentOf(old, Object.keys(SCHEMA_1))).toEqual(contentOfFixture(SCHEMA_1));
    old.close();
  });

  test('[ROB-11] stays whole in version 3 when the upgrade is cut short', async () => {
    await storedBy(3, 'cut-short-3', SCHEMA_3);

    await expect(killedAt(['webhookProfiles'], 'cut-short-3').open()).rejects.toThrow('killed');

    const old = await asStoredBy(3, 'cut-short-3', SCHEMA_3).open();
    expect(await contentOf(old, Object.keys(SCHEMA_3))).toEqual(contentOfFixture(SCHEMA_3));
    old.close();
  });
});

/** A database that dies when the upgrade comes to write into one of the tables. */
function killedAt(tables: readonly string[], name: string): Dexie {
  const database = defineDatabase(name);
  database.use({
    stack: 'dbcore',
    name: 'a crash in the middle',
    create: (down) => ({
      ...down,
      table: (each) => ({
        ...down.table(each),
        mutate: (request) =>
          tables.includes(each) ? Promise.reject(new Error('killed')) : down.table(each).mutate(request),
      }),
    }),
  });
  return database;
}

async function contentOf(db: Dexie, tables: readonly string[]) {
  const entries = await Promise.all(
    tables.map(async (table) => [table, await db.table(table).toArray()] as const),
  );
  return Object.fromEntries(entries);
}

function contentOfFixture(tables: StoredTables): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(
    Object.entries(tables).map(([table, { rows }]) => [table, rows.map(({ value }) => value)]),
  );
}

type Content = ReturnType<typeof contentOfFixture>;

function changedIn(content: Content) {
  return (table: string, added: (row: Record<string, unknown>) => Record<string, unknown>) =>
    (content[table] ?? []).map((row) => ({ ...row, ...added(row) }));
}

function asVersion3(content: Content): Content {
  return { ...content, campaigns: changedIn(content)('campaigns', () => ({ preheader: '' })) };
}

const REVISED = [
  'apiUsers',
  'campaigns',
  'contactLists',
  'contacts',
  'folders',
  'preferences',
  'segments',
  'smsProfiles',
  'testCases',
  'webhookProfiles',
];

/** Nobody read when a segment was changed. */
const GONE: Readonly<Record<string, object>> = { segments: { changedAt: undefined } };

/** No program of the fixtures has let anybody go first. */
const zerosFor = (nodeIds: unknown) => (Array.isArray(nodeIds) ? nodeIds.map(() => 0) : []);

/** The copies of contacts go: they are made again of the contacts as they are now. */
function asVersion4(content: Content): Content {
  const changed = changedIn(content);
  const known = (table: string) => Object.hasOwn(content, table);
  const deleted = changed('deletedContacts', ({ contact }) => ({
    contact: { ...Object(contact), revision: 1 },
  }));
  return {
    ...content,
    runs: changed('runs', ({ nodeIds }) => ({ first: zerosFor(nodeIds) })),
    ...Object.fromEntries(
      REVISED.filter(known).map((table) => [table, changed(table, () => ({ revision: 1, ...GONE[table] }))]),
    ),
    ...(known('deletedContacts') && { deletedContacts: deleted }),
    ...(known('contactBlocks') && { contactBlocks: [] }),
  };
}

/** Nobody went First. */
function asVersion5(content: Content): Content {
  const nobody = (nodeIds: unknown) => zerosFor(nodeIds).map(() => new Int32Array(0));
  return { ...content, runs: changedIn(content)('runs', ({ nodeIds }) => ({ first: nobody(nodeIds) })) };
}

type Row = Record<string, unknown>;

/** In London, in winter: days are those of UTC. Whoever had met a rule was enrolled by it. */
function asVersion6(content: Content): Content {
  const find = (table: string, key: string, id: unknown) => content[table]?.find((row) => row[key] === id);
  const getActivatedAt = (id: unknown) => {
    const { status, entered } = Object(find('programs', 'id', id));
    return status === 'Active' ? entered.at : 0;
  };
  const getRule = (id: unknown) =>
    Object(find('designs', 'programId', id)?.['design']).nodes[0].settings.rule;
  return {
    ...content,
    runs: changedIn(content)('runs', ({ programId, slotsDoneUntil, metRule }: Row) => {
      const day = Math.floor(Number(slotsDoneUntil) / 86_400_000);
      const isSlot = Number(slotsDoneUntil) > getActivatedAt(programId);
      return {
        lastSlotAt: isSlot ? slotsDoneUntil : 0,
        noSlotUntil: 0,
        rule: getRule(programId),
        daysDoneUntil: isSlot ? day : day - 1,
        metUntil: Int32Array.from(metRule as Int32Array, () => day),
      };
    }),
  };
}

/** Written out for each table that has changed since. */
function asVersion2(): Content {
  const content = contentOfFixture(SCHEMA_1);
  const changed = changedIn(content);
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
