import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { send } from './backing-up.ts';

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
