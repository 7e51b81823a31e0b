import { describe, expect, test } from 'vitest';
import type { ListRow } from '#contract/lists.ts';
import { aDesign, addContact, end, sendSms, start, ways, webhook } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

const profile = { name: 'Shop', from: 'Shop', numberField: 'FIRSTNAME', isEnabled: true };
const hook = {
  name: 'Orders',
  url: 'https://example.com/hook',
  authentication: { kind: 'bearer', token: 'secret' },
  headers: [],
  maximumPerMinute: null,
};
const aList = (api: ApiDriver, name: string, joinProgramId: number | null = null) =>
  api.must('POST', '/lists', { json: { name, joinProgramId } });

/** A draft with one step between Start and an end. */
const programWith = (
  api: ApiDriver,
  name: string,
  step: ReturnType<typeof sendSms | typeof addContact | typeof webhook>,
) =>
  api.newProgram({
    name,
    design: aDesign({ nodes: [start(), step, end()], connectors: ways(`start > ${step.id} > end`) }),
  });

describe('lists', () => {
  test('report how many contacts are on them, what joining does, and what uses them', async () => {
    const api = await anApi({ contacts: 3 });
    const program = await aProgramIn(api, 'Active');
    const vip = await aList(api, 'VIP', program.id);
    await programWith(api, 'Adder', addContact('add', { kind: 'lists', listIds: [vip.id] }));

    const rows: ListRow[] = await api.must('GET', '/lists');
    expect(rows.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Newsletter', 3],
      ['VIP', 0],
    ]);
    expect(rows[1]).toMatchObject({
      joinProgram: { id: program.id, name: 'Welcome', status: 'Active' },
      usedBy: [{ name: 'Adder' }],
    });
  });

  test('cannot be deleted while a listed program or a segment uses them, which the refusal names', async () => {
    const api = await anApi({ contacts: 1 });
    const vip = await aList(api, 'VIP');
    const program = await programWith(api, 'Adder', addContact('add', { kind: 'lists', listIds: [vip.id] }));
    const used = await api.call('DELETE', `/lists/${vip.id}`, { onRevision: 1 });
    expect([used.status, used.body.title]).toEqual([409, 'This list is used by “Adder”']);

    await api.after(program, 'delete');
    const rule = { kind: 'inList', listId: vip.id, isMember: true };
    await api.must('POST', '/segments', { json: { name: 'Best', rule } });
    const named = await api.call('DELETE', `/lists/${vip.id}`, { onRevision: 1 });
    expect([named.status, named.body.title]).toEqual([409, 'This list is used by the segment “Best”']);
  });

  test('leave their contacts in the account when deleted', async () => {
    const api = await anApi({ contacts: 1 });
    const vip = await aList(api, 'VIP');
    const { contact } = await api.must('GET', '/contacts/1');
    const { fields, subscription, preferenceIds } = contact;
    await api.must('PUT', '/contacts/1', {
      json: { fields, subscription, preferenceIds, listIds: [1, vip.id] },
      onRevision: contact.revision,
    });
    await api.must('DELETE', `/lists/${vip.id}`, { onRevision: 1 });
    expect((await api.must('GET', '/contacts/1')).contact.listIds).toEqual([1]);
    expect((await api.must('GET', '/lists')).map(({ name }: ListRow) => name)).toEqual(['Newsletter']);
  });
});

describe('profiles', () => {
  test('of SMS can be changed, and are refused with an unknown number field', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/sms-profiles', { json: profile });
    const json = { ...profile, name: ' Support ', isEnabled: false };
    expect(await api.must('PUT', `/sms-profiles/${id}`, { json, onRevision: 1 })).toEqual({
      ...json,
      id,
      name: 'Support',
      revision: 2,
    });
    const wrong = await api.call('PUT', `/sms-profiles/${id}`, {
      json: { ...json, numberField: 'AGE' },
      onRevision: 2,
    });
    expect(wrong.status).toBe(400);
  });

  test('of webhooks keep their secret unless a new one is given', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/webhook-profiles', { json: hook });
    const renamed = await api.must('PUT', `/webhook-profiles/${id}`, {
      json: {
        ...hook,
        name: 'Returns',
        authentication: null,
      },
      onRevision: 1,
    });
    expect(renamed).toMatchObject({ name: 'Returns', authentication: { kind: 'bearer', token: '' } });
    expect((await api.db.webhookProfiles.get(id))?.authentication).toEqual(hook.authentication);

    await api.must('PUT', `/webhook-profiles/${id}`, {
      json: { ...hook, authentication: { kind: 'none' } },
      onRevision: 2,
    });
    expect((await api.db.webhookProfiles.get(id))?.authentication).toEqual({ kind: 'none' });
  });

  test.each([
    ['/sms-profiles', profile, profile, 'This sender profile was changed after you opened it'],
    [
      '/webhook-profiles',
      hook,
      { ...hook, authentication: null },
      'This webhook was changed after you opened it',
    ],
  ])('[U2] of %s that somebody else has changed are not overwritten', async (path, made, written, title) => {
    const api = await anApi();
    const { id } = await api.must('POST', path, { json: made });
    const rename = (name: string) =>
      api.call('PUT', `${path}/${id}`, { json: { ...written, name }, onRevision: 1 });
    await rename('Theirs');
    const { status, body } = await rename('Mine');
    expect([status, body.title]).toEqual([412, title]);
    expect(await api.must('GET', path)).toMatchObject([{ name: 'Theirs' }]);
  });

  test('report what uses them, programs in the recycle bin apart, and no secret', async () => {
    const api = await anApi();
    const sms = await api.must('POST', '/sms-profiles', { json: profile });
    const orders = await api.must('POST', '/webhook-profiles', { json: hook });
    const texter = await programWith(api, 'Texter', sendSms('sms', { profileId: sms.id, text: 'Hello' }));
    const caller = await programWith(api, 'Caller', webhook('call', { profileId: orders.id, fields: [] }));
    await api.after(caller, 'delete');

    const uses = [{ id: texter.id, name: 'Texter' }];
    expect(await api.must('GET', '/sms-profiles')).toEqual([{ ...sms, usedBy: uses, usedByDeleted: [] }]);
    expect(await api.must('GET', '/webhook-profiles')).toEqual([
      {
        ...orders,
        authentication: { kind: 'bearer', token: '' },
        usedBy: [],
        usedByDeleted: [{ id: caller.id, name: 'Caller' }],
      },
    ]);
  });

  test('are not deleted while a listed program uses them, and the refusal names it', async () => {
    const api = await anApi();
    const sms = await api.must('POST', '/sms-profiles', { json: profile });
    const orders = await api.must('POST', '/webhook-profiles', { json: hook });
    await programWith(api, 'Texter', sendSms('sms', { profileId: sms.id, text: 'Hello' }));
    const caller = await programWith(api, 'Caller', webhook('call', { profileId: orders.id, fields: [] }));

    const [ofSms, ofHook] = [`/sms-profiles/${sms.id}`, `/webhook-profiles/${orders.id}`];
    expect((await api.call('DELETE', ofSms, { onRevision: 1 })).body).toMatchObject({
      status: 409,
      title: 'This sender profile is used by “Texter”',
    });
    expect((await api.call('DELETE', ofHook, { onRevision: 1 })).body).toMatchObject({
      status: 409,
      title: 'This webhook is used by “Caller”',
    });
    await api.after(caller, 'delete');
    expect((await api.call('DELETE', ofHook, { onRevision: 1 })).status).toBe(204);
  });
});
