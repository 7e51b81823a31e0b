import { expect, test } from 'vitest';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const ADA = 'ada@example.com';
const ANSWERED = { at: expect.any(Number), because: { kind: 'person', by: 'Ada' } };

async function addAda(api: ApiDriver) {
  return api.must('POST', '/contacts', { json: { email: ADA, fields: {} } });
}

async function anAccountThatAdaHasLeft(subscription = 'Unsubscribed'): Promise<ApiDriver> {
  const api = await anApi();
  const { id, revision } = await addAda(api);
  const json = { fields: {}, subscription, listIds: [], preferenceIds: [] };
  const changed = await api.must('PUT', `/contacts/${id}`, { json, onRevision: revision });
  await api.must('DELETE', `/contacts/${id}`, { onRevision: changed.revision });
  return api;
}

test('[A19] who unsubscribed, was deleted and is added again is still Unsubscribed, since then and for that reason', async () => {
  const api = await anAccountThatAdaHasLeft();

  const again = await addAda(api);

  expect(again).toMatchObject({ subscription: 'Unsubscribed', subscriptionSince: ANSWERED });
});

test('[A19] who unsubscribed, was erased and is added again is still Unsubscribed, and is on the list once', async () => {
  const api = await anAccountThatAdaHasLeft();
  await api.must('DELETE', '/recycle-bin/contacts/1');
  const hidden = await api.db.suppressions.toArray();

  const again = await addAda(api);

  expect(hidden.map(({ key }) => key)).toEqual([expect.stringMatching(/^~[0-9a-f]{64}$/)]);
  expect(again).toMatchObject({ subscription: 'Unsubscribed', subscriptionSince: ANSWERED });
  expect((await api.db.suppressions.toArray()).map(({ key }) => key)).toEqual([ADA]);
});

test('[A19] anyone who is erased without having opted out is not on the list', async () => {
  const api = await anAccountThatAdaHasLeft('Subscribed');
  await api.must('DELETE', '/recycle-bin/contacts/1');

  expect(await api.db.suppressions.count()).toBe(0);
  expect((await addAda(api)).subscription).toBe('Subscribed');
});

test('[A19] two accounts hash the same address differently', async () => {
  const keys = await Promise.all(
    [1, 2].map(async () => {
      const api = await anAccountThatAdaHasLeft();
      await api.must('DELETE', '/recycle-bin/contacts/1');
      return (await api.db.suppressions.toArray()).map(({ key }) => key);
    }),
  );

  expect(new Set(keys.flat()).size).toBe(2);
});

test('[A19] a contact whom a person subscribes again is off the list, and the log says so', async () => {
  const api = await anAccountThatAdaHasLeft();
  const { id, revision } = await addAda(api);
  const json = { fields: {}, subscription: 'Subscribed', listIds: [], preferenceIds: [] };

  const changed = await api.must('PUT', `/contacts/${id}`, { json, onRevision: revision });

  expect(changed).toMatchObject({ subscription: 'Subscribed', subscriptionSince: ANSWERED });
  expect(await api.db.suppressions.count()).toBe(0);
  expect((await api.must('GET', '/activity')).entries[0].what).toBe(
    'Changed a contact from Unsubscribed to Subscribed',
  );
});

test('[A19] a contact who was Subscribed in the recycle bin and whose address has opted out since returns Unsubscribed', async () => {
  const api = await anAccountThatAdaHasLeft('Subscribed');
  await api.db.suppressions.put({ key: ADA, subscription: 'Unsubscribed', since: null });

  const { contact } = await api.must('POST', '/recycle-bin/contacts/1/restore', { json: {} });

  expect(contact.subscription).toBe('Unsubscribed');
});

test('[A17] SMS consent is kept with since when and why, apart from the subscription', async () => {
  const api = await anApi();
  const { id, revision } = await addAda(api);
  const json = {
    fields: {},
    subscription: 'Subscribed',
    listIds: [],
    preferenceIds: [],
    smsConsent: 'optedOut',
  };

  const changed = await api.must('PUT', `/contacts/${id}`, { json, onRevision: revision });

  expect(changed.subscription).toBe('Subscribed');
  expect(changed.smsConsent).toEqual({ status: 'optedOut', ...ANSWERED });
});
