import { expect, test } from 'vitest';
import { purgeExpired } from '#api/use-cases/expiry/purge-expired.ts';
import type { MessageRow } from '#contract/messages.ts';
import type { WebhookProfileId } from '#domain/ids.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { backupOf } from '#tests/api/use-cases/backup/backing-up.ts';
import {
  aDesign,
  decision,
  end,
  sendEmail,
  sendSms,
  start,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { aPerson, aScript } from '#tests/domain/test-cases/a-test-case.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const EMAIL = 'zoe.marker@example.com';
const FIRST_NAME = 'Zoemarker';
const NUMBER = '447700900777';
const MARKERS = /zoe\.?marker|447700900777/i;

/** Contact 4 has left a trace wherever a contact can; contact 1 went the same way. */
async function anAccountWithTraces(): Promise<ApiDriver> {
  const api = await anApi({ contacts: 3 });
  const fields = { FIRSTNAME: FIRST_NAME, COUNTRY: `+${NUMBER}` };
  await api.must('POST', '/contacts', { json: { email: EMAIL, fields }, key: 'key-1' });
  await api.must('PUT', '/contacts/4', {
    onRevision: 1,
    key: 'key-2',
    json: { fields, subscription: 'Subscribed', listIds: [1], preferenceIds: [] },
  });
  await api.db.contacts.update(1 as never, { fields: { FIRSTNAME: 'Amelia', COUNTRY: '+447700900123' } });
  const profile = await api.must('POST', '/sms-profiles', {
    json: { name: 'Shop', from: 'OakShop', numberField: 'COUNTRY', isEnabled: true },
  });
  const hook = await api.must('POST', '/webhook-profiles', {
    json: {
      name: 'Orders',
      url: 'https://example.com/hook',
      authentication: { kind: 'none' },
      headers: [],
      maximumPerMinute: null,
    },
  });
  await api.db.campaigns.update(1 as never, { subject: 'For @FIRSTNAME@', body: 'Your address is @EMAIL@.' });
  const rule = { kind: 'text', field: 'FIRSTNAME', operator: 'contains', value: 'e' } as const;
  const design = aDesign({
    nodes: [
      start(),
      decision('ask', { condition: { kind: 'fieldRule', rule }, maximumWait: { days: 0, hours: 0 } }),
      sendSms('sms', { profileId: profile.id, text: 'Hello @FIRSTNAME@, @EMAIL@' }),
      webhook('call', { profileId: hook.id as WebhookProfileId, fields: ['FIRSTNAME'] }),
      sendEmail('mail'),
      end(),
    ],
    connectors: ways('start > ask', 'ask yes> sms > call > mail > end', 'ask no> end'),
  });
  const program = await api.newProgram({ design });
  await api.must('POST', `/programs/${program.id}/test-cases`, {
    json: { name: '', ...aScript(), person: aPerson({ fields: { FIRSTNAME: FIRST_NAME, AGE: 41 } }) },
  });
  await api.after(program, 'activate');
  await api.pass(DAY);
  return api;
}

/** Where a marker can be read, by the name of the table; and in a backup that is made now. */
async function tracesIn(api: ApiDriver): Promise<readonly string[]> {
  await api.deps.engine.runUntilDue();
  const tables = await Promise.all(
    api.db.tables.map(async (table) => [table.name, JSON.stringify(await table.toArray())] as const),
  );
  const backup = new TextDecoder().decode(await backupOf(api));
  return [...tables, ['backup', backup] as const].flatMap(([name, rows]) =>
    MARKERS.test(rows) ? [name] : [],
  );
}

const WAYS = [
  ['by a person', (api: ApiDriver) => api.must('DELETE', '/recycle-bin/contacts/4')],
  [
    'with the recycle bin',
    async (api: ApiDriver) =>
      api.must('POST', '/recycle-bin/empty', {
        json: { deletedUpTo: (await api.must('GET', '/recycle-bin/emptying')).at },
      }),
  ],
  [
    'when their days are over',
    async (api: ApiDriver) => {
      api.letTimePass(30 * DAY);
      await purgeExpired(api.deps);
    },
  ],
] as const;

test.each(WAYS)('[A16] a contact who is deleted permanently %s leaves no trace', async (_, purge) => {
  const api = await anAccountWithTraces();
  const before = await tracesIn(api);
  const { revision } = (await api.must('GET', '/contacts/4')).contact;
  await api.must('DELETE', '/contacts/4', { onRevision: revision });

  await purge(api);

  expect(before).toEqual([
    'contacts',
    'stepBlocks',
    'messageBlocks',
    'idempotency',
    'webhookBlocks',
    'activity',
    'testCases',
    'backup',
  ]);
  expect(await tracesIn(api)).toEqual([]);
});

test('[A16] erasing a contact leaves what was counted, and what others left', async () => {
  const api = await anAccountWithTraces();
  const [report, messages] = await Promise.all([
    api.must('GET', '/programs/1/figures'),
    api.must('GET', '/messages'),
  ]);
  const { revision } = (await api.must('GET', '/contacts/4')).contact;
  await api.must('DELETE', '/contacts/4', { onRevision: revision });

  await api.must('DELETE', '/recycle-bin/contacts/4');

  expect(await api.must('GET', '/programs/1/figures')).toEqual(report);
  expect((await api.must('GET', '/messages')).total).toBe(messages.total);
  const sms = (await api.must('GET', '/messages')).messages.filter((one: MessageRow) => one.sms !== null);
  expect(sms.map((one: MessageRow) => one.sms?.text).toSorted()).toEqual([
    'Erased with the contact',
    'Hello Amelia, contact1@example.com',
  ]);
  const emails = (await api.must('GET', '/messages')).messages.filter((one: MessageRow) => one.sms === null);
  expect(emails.map((one: MessageRow) => one.subject).toSorted()).toEqual(['For ', 'For Amelia']);
  expect((await api.must('GET', '/messages?search=zoe')).total).toBe(0);
  expect((await api.must('GET', '/messages?search=amelia')).total).toBe(2);
  expect((await api.must('GET', '/activity')).entries[0]).toMatchObject({
    kind: 'contact',
    what: 'Permanently deleted contact 4',
    name: null,
  });
  expect((await api.must('GET', '/programs/1/test-cases')).testCases[0].person.fields).toEqual({
    FIRSTNAME: null,
    AGE: 41,
  });
});

test('[A16] the log keeps an address that another contact has by now', async () => {
  const api = await anApi({ contacts: 1 });
  const ada = { json: { email: EMAIL, fields: {} } };
  await api.must('POST', '/contacts', ada);
  await api.must('DELETE', '/contacts/2', { onRevision: 1 });
  await api.must('POST', '/contacts', ada);

  await api.must('DELETE', '/recycle-bin/contacts/2');

  const { entries } = await api.must('GET', '/activity?search=zoe');
  expect(entries).toHaveLength(2);
});

test('[A16] [A21] a person is erased at once from their own page, with everything that was told of them before', async () => {
  const api = await anAccountWithTraces();
  const { contact } = await api.must('GET', '/contacts/4');
  const known = await api.must('GET', '/contacts/4/personal-data');

  await api.must('POST', '/contacts/4/erasure', { onRevision: contact.revision });

  expect(known).toMatchObject({
    contact: { email: EMAIL, fields: { FIRSTNAME: FIRST_NAME } },
    lists: ['Newsletter'],
    programs: [{ name: 'Welcome', outcome: 'Exit program' }],
    messages: [{ body: `Your address is ${EMAIL}.` }, { body: `Hello ${FIRST_NAME}, ${EMAIL}` }],
    activity: [{ what: `Added the contact ${EMAIL}` }],
  });
  expect(known.programs[0].journeys).toHaveLength(1);
  expect(await tracesIn(api)).toEqual([]);
  expect((await api.call('GET', '/contacts/4')).status).toBe(404);
  expect((await api.must('GET', '/recycle-bin')).contacts).toBe(0);
});

test('[A16] [A19] the suppression list keeps a person who opted out, as a hash', async () => {
  const api = await anAccountWithTraces();
  const { contact } = await api.must('GET', '/contacts/4');
  const { fields, listIds, preferenceIds } = contact;
  const json = { fields, listIds, preferenceIds, subscription: 'Unsubscribed' };
  const { revision } = await api.must('PUT', '/contacts/4', { json, onRevision: contact.revision });

  await api.must('POST', '/contacts/4/erasure', { onRevision: revision });

  expect(await tracesIn(api)).toEqual([]);
  expect((await api.must('GET', '/suppressions')).suppressions).toMatchObject([
    { email: null, contactId: null, subscription: 'Unsubscribed' },
  ]);
});
