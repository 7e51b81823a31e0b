import { describe, expect, test } from 'vitest';
import type { ContactDetail } from '#contract/contacts.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

const editedOf = ({ contact }: ContactDetail) => ({
  fields: contact.fields,
  subscription: contact.subscription,
  listIds: contact.listIds,
  preferenceIds: contact.preferenceIds,
});

describe('one contact', () => {
  test('is returned with its programs and messages', async () => {
    const api = await anApi({ contacts: 2 });
    const { id } = await aProgramIn(api, 'Active');
    const detail: ContactDetail = await api.must('GET', '/contacts/2');
    expect(detail).toMatchObject({
      contact: { email: 'contact2@example.com' },
      programs: [{ programId: id, name: 'Welcome', status: 'Active', outcome: null }],
      messages: [{ campaignName: 'Welcome 1', email: 'contact2@example.com' }],
    });
  });

  test('can be changed, and leaves before the next step after unsubscribing', async () => {
    const api = await anApi({ contacts: 1 });
    const { id } = await aProgramIn(api, 'Active');
    const edited = editedOf(await api.must('GET', '/contacts/1'));
    await api.must('PUT', '/contacts/1', {
      json: { ...edited, fields: { AGE: 41, VIP: true, COUNTRY: '' }, subscription: 'Unsubscribed' },
      onRevision: 1,
    });
    await api.pass(8 * DAY);
    const after: ContactDetail = await api.must('GET', '/contacts/1');
    expect(after.contact.fields).toEqual({ AGE: 41, VIP: true });
    expect(after.programs).toMatchObject([{ programId: id, outcome: 'Unsubscribed' }]);
  });

  test('[U2] is not overwritten when somebody else has changed it', async () => {
    const api = await anApi({ contacts: 1 });
    const edited = editedOf(await api.must('GET', '/contacts/1'));
    await api.must('PUT', '/contacts/1', { json: { ...edited, fields: { AGE: 1 } }, onRevision: 1 });
    const answer = await api.call('PUT', '/contacts/1', {
      json: { ...edited, fields: { AGE: 2 } },
      onRevision: 1,
    });
    expect([answer.status, answer.body.title]).toEqual([412, 'This contact was changed after you opened it']);
    expect((await api.must('GET', '/contacts/1')).contact.fields).toEqual({ AGE: 1 });
  });

  test('accepts no value of another type, and no unknown field', async () => {
    const api = await anApi({ contacts: 1 });
    const edited = editedOf(await api.must('GET', '/contacts/1'));
    const json = { ...edited, fields: { AGE: 'old', SHOESIZE: 41 } };
    const answer = await api.call('PUT', '/contacts/1', { json, onRevision: 1 });
    expect(answer).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'fields.AGE' }, { path: 'fields.SHOESIZE' }] },
    });
  });

  test('can be added once under an address', async () => {
    const api = await anApi();
    const add = (email: string) => api.call('POST', '/contacts', { json: { email, fields: {} } });
    expect(await add(' Ada@Example.com ')).toMatchObject({ status: 201, body: { email: 'ada@example.com' } });
    expect((await add('ada@example.com')).status).toBe(409);
    expect((await add('nobody')).status).toBe(422);
  });

  test('leaves its programs when deleted', async () => {
    const api = await anApi({ contacts: 2 });
    const { id } = await aProgramIn(api, 'Active');
    await api.must('DELETE', '/contacts/1', { onRevision: 1 });
    expect((await api.call('GET', '/contacts/1')).status).toBe(404);
    await api.pass(1);
    expect((await api.must('GET', `/programs/${id}`)).program.enrolled.inside).toBe(1);
  });

  test('can be exported with all others as a file', async () => {
    const api = await anApi({ contacts: 1 });
    const { csv } = await api.must('GET', '/contacts/csv');
    expect(csv.split('\r\n')[1]).toMatch(/^contact1@example\.com,Subscribed,,Newsletter,/);
  });
});
