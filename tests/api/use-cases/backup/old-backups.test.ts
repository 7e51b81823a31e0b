import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ProgramId } from '#domain/ids.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { anApi, apiOver } from '#tests/drivers/api-driver.ts';
import { openTestDatabase } from '#tests/drivers/open-test-database.ts';
import { storedBy, storedTables } from '#tests/fixtures/stored-accounts.ts';
import { backupOf, linesOf, sealed, send } from './backing-up.ts';

const VERSION_5 = new Uint8Array(readFileSync(new URL('../../../fixtures/backup-5.jsonl', import.meta.url)));
const VERSION_4 = new Uint8Array(readFileSync(new URL('../../../fixtures/backup-4.jsonl', import.meta.url)));
const VERSION_3 = new Uint8Array(readFileSync(new URL('../../../fixtures/backup-3.jsonl', import.meta.url)));
const VERSION_2 = new Uint8Array(readFileSync(new URL('../../../fixtures/backup-2.jsonl', import.meta.url)));
const VERSION_1 = new Uint8Array(readFileSync(new URL('../../../fixtures/backup-1.jsonl', import.meta.url)));

test('[B2] [U4] a backup of version 1 opens, and its rows count their changes from 1', async () => {
  const api = await anApi();

  const answer = await send(api, 'restore', VERSION_1);

  expect(answer).toMatchObject({ status: 200, body: { name: 'Test account' } });
  await api.deps.engine.runUntilDue();
  const { db } = api;
  const revised = [
    db.apiUsers,
    db.campaigns,
    db.contactLists,
    db.contacts,
    db.folders,
    db.preferences,
    db.segments,
    db.smsProfiles,
    db.webhookProfiles,
  ];
  const revisions = revised.map(async (table) => [
    table.name,
    (await table.toArray()).map(({ revision }) => revision),
  ]);
  expect(Object.fromEntries(await Promise.all(revisions))).toEqual({
    apiUsers: [1],
    campaigns: [1, 1, 1, 1],
    contactLists: [1],
    contacts: [1, 1, 1, 1, 1],
    folders: [1],
    preferences: [1],
    segments: [1, 1],
    smsProfiles: [1],
    webhookProfiles: [1],
  });
  expect((await db.deletedContacts.toArray()).map(({ contact }) => contact.revision)).toEqual([1]);
});

test('[B2] a backup of version 1 opens that says when a segment was changed', async () => {
  const api = await anApi();

  await send(api, 'restore', VERSION_1);

  const { segments } = await api.must('GET', '/catalogue');
  expect(segments.map((segment: object) => Object.keys(segment).sort())).toEqual([
    ['id', 'name', 'revision', 'rule'],
    ['id', 'name', 'revision', 'rule'],
  ]);
});

test.each([1, 2, 3, 4, 5, 6, 7])(
  '[B2] [ROB-11] an account that version %i of the schema has stored is backed up and restored',
  async (version) => {
    await storedBy(version, `backed-up-${version}`, storedTables(`schema-${version}.json`));
    const api = apiOver(await openTestDatabase(`backed-up-${version}`));
    // Up to a moment when everything due is done: no program runs.
    api.letTimePass(3.5 * DAY);
    const runs = await api.db.runs.toArray();

    const answer = await send(await anApi(), 'restore', await backupOf(api));

    expect(answer).toMatchObject({ status: 200, body: { name: 'Test account' } });
    expect(runs.map(({ first }) => first.length)).toEqual(runs.map(({ nodeIds }) => nodeIds.length));
  },
);

test.each([
  [2, VERSION_2],
  [3, VERSION_3],
  [4, VERSION_4],
])(
  '[B2] [E27] a backup of version %i opens, and its runs name whom quantity splits sent First',
  async (_, file) => {
    const api = await anApi();

    const answer = await send(api, 'restore', file);

    expect(answer).toMatchObject({ status: 200 });
    expect((await api.db.runs.get(3 as ProgramId))?.first).toEqual([
      new Int32Array(0),
      new Int32Array(0),
      new Int32Array(0),
      Int32Array.of(2, 4),
    ]);
  },
);

test('[B2] a backup of version 1 opens whose runs lack the contacts whom quantity splits sent First', async () => {
  const api = await anApi();
  const [, ...lines] = linesOf(VERSION_1);
  const uncounted = lines.map((line) =>
    line['table'] === 'runs'
      ? { ...line, rows: (line['rows'] as object[]).map((row) => ({ ...row, first: [] })) }
      : line,
  );

  const answer = await send(api, 'restore', sealed(uncounted, { version: 1 }));

  expect(answer).toMatchObject({ status: 200 });
  const runs = await api.db.runs.toArray();
  expect(runs.map(({ first }) => first)).toEqual(
    runs.map(({ nodeIds }) => nodeIds.map(() => new Int32Array(0))),
  );
});

test('[B2] [E4] [E5] a backup of version 3 opens, and its runs say what their start rule was used for', async () => {
  const api = await anApi();

  const answer = await send(api, 'restore', VERSION_3);

  expect(answer).toMatchObject({ status: 200 });
  const friday = Date.UTC(2026, 10, 27) / DAY;
  expect(await api.db.runs.get(1 as ProgramId)).toMatchObject({
    noSlotUntil: 0,
    rule: { kind: 'segment', segmentId: 1 },
    daysDoneUntil: friday,
    metRule: Int32Array.of(1, 2, 3, 4, 5, 6),
    metUntil: Int32Array.of(friday, friday, friday, friday, friday, friday),
  });
});

test('[B2] [A19] a backup of version 5 opens, and who could not be mailed is on the suppression list', async () => {
  const api = await anApi();

  const answer = await send(api, 'restore', VERSION_5);

  expect(answer).toMatchObject({ status: 200 });
  expect(await api.db.suppressions.toArray()).toEqual([
    { key: 'contact1@example.com', subscription: 'Unsubscribed', since: null },
    { key: 'contact2@example.com', subscription: 'Suppressed', since: null },
    { key: 'contact6@example.com', subscription: 'Unsubscribed', since: null },
  ]);
});
