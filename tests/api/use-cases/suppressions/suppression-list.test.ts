import { expect, test } from 'vitest';
import type { SuppressionPage } from '#contract/suppressions.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const ADDED = { subscription: 'Unsubscribed' } as const;

const listed = async (api: ApiDriver, query = ''): Promise<SuppressionPage> =>
  api.must('GET', `/suppressions${query}`);

async function unsubscribe(api: ApiDriver, id: number) {
  const { contact } = await api.must('GET', `/contacts/${id}`);
  const { fields, listIds, preferenceIds, revision } = contact;
  const json = { fields, listIds, preferenceIds, subscription: 'Unsubscribed' };
  return api.must('PUT', `/contacts/${id}`, { json, onRevision: revision });
}

test('[A19] the list tells who is on it, since when and why, and which contact it is', async () => {
  const api = await anApi({ contacts: 2 });
  await unsubscribe(api, 2);

  expect(await listed(api)).toEqual({
    suppressions: [
      {
        key: 'contact2@example.com',
        email: 'contact2@example.com',
        subscription: 'Unsubscribed',
        since: { at: expect.any(Number), because: { kind: 'person', by: 'Ada' } },
        contactId: 2,
        campaignName: null,
      },
    ],
    next: null,
    total: 1,
  });
});

test('[A19] the list comes by pages, is searched, and ends with erased contacts, whose address nobody can read', async () => {
  const api = await anApi({ contacts: 3 });
  const { revision } = await unsubscribe(api, 1);
  await unsubscribe(api, 2);
  await unsubscribe(api, 3);
  await api.must('DELETE', '/contacts/1', { onRevision: revision });
  await api.must('DELETE', '/recycle-bin/contacts/1');

  const first = await listed(api, '?limit=2');
  const second = await listed(api, `?limit=2&after=${first.next}`);
  const found = await listed(api, '?search=TACT3');

  expect(first.suppressions.map(({ email }) => email)).toEqual([
    'contact2@example.com',
    'contact3@example.com',
  ]);
  expect(second).toMatchObject({ suppressions: [{ email: null, contactId: null }], next: null, total: 3 });
  expect(found.suppressions.map(({ email }) => email)).toEqual(['contact3@example.com']);
});

test('[A19] imported addresses can’t be mailed, whether there is a contact or there comes one', async () => {
  const api = await anApi({ contacts: 2 });
  const addresses = 'Email,Status\nCONTACT1@example.com,Suppressed\n"new@example.com"\nnobody\n';

  const imported = await api.must('POST', '/suppressions', { json: { addresses, ...ADDED } });
  const added = await api.must('POST', '/contacts', { json: { email: 'new@example.com', fields: {} } });

  expect(imported).toEqual({ added: 2, known: 0, unreadable: 2, contacts: 1 });
  expect((await api.must('GET', '/contacts/1')).contact).toMatchObject({
    subscription: 'Suppressed',
    subscriptionSince: { because: { kind: 'import', by: 'Ada' } },
    revision: 2,
  });
  expect(added.subscription).toBe('Unsubscribed');
});

test('[A19] what the list exports it imports again', async () => {
  const [api, other] = [await anApi(), await anApi()];
  const addresses = 'a@example.com,Suppressed\nb@example.com,Unsubscribed';
  await api.must('POST', '/suppressions', { json: { addresses, ...ADDED } });
  const { csv } = await api.must('GET', '/suppressions/csv');

  await other.must('POST', '/suppressions', { json: { addresses: csv, ...ADDED } });

  const told = async (one: ApiDriver) =>
    (await listed(one)).suppressions.map(({ key, subscription }) => [key, subscription]);
  expect(await told(other)).toEqual(await told(api));
});

test('[A19] somebody taken off the list can be mailed again, and the log says so', async () => {
  const api = await anApi({ contacts: 1 });
  await unsubscribe(api, 1);

  await api.must('DELETE', '/suppressions?key=contact1%40example.com');

  expect((await listed(api)).total).toBe(0);
  expect((await api.must('GET', '/contacts/1')).contact.subscription).toBe('Subscribed');
  expect((await api.must('GET', '/activity')).entries[0]).toMatchObject({
    what: 'Took off the suppression list',
    name: 'contact1@example.com',
  });
  expect((await api.call('DELETE', '/suppressions?key=contact1%40example.com')).status).toBe(404);
});

test('[A17] a contact tells which campaign they unsubscribed from, also when it is gone', async () => {
  const api = await anApi({ contacts: 1 });
  const because = { kind: 'unsubscribed', campaignId: 9 } as never;
  const subscriptionSince = { at: 5, because } as never;
  await api.db.contacts.update(1 as never, { subscription: 'Unsubscribed', subscriptionSince });
  const told = async () => (await api.must('GET', '/contacts/1')).optedOutOf;
  const before = await told();
  const sent = {
    campaignId: 9,
    revision: 1,
    name: 'Autumn news',
    subject: '',
    fromName: '',
    preheader: '',
    body: '',
  };
  await api.db.sentCampaigns.add(sent as never);

  expect([before, await told()]).toEqual([null, 'Autumn news']);
});
