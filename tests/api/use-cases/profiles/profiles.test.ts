import { describe, expect, test } from 'vitest';
import type { WebhookCallPage } from '#contract/profiles.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendSms, start, ways, webhook } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const profile = { name: 'Shop', from: 'Shop', numberField: 'FIRSTNAME', isEnabled: true };
const hook = {
  name: 'Orders',
  url: 'https://example.com/hook',
  authentication: { kind: 'bearer', token: 'secret' },
  headers: [],
  maximumPerMinute: null,
};
const WEBHOOK = {
  name: 'Warehouse',
  url: 'https://hooks.example.com/in',
  authentication: { kind: 'bearer', token: 'secret-token' },
  headers: [{ name: 'X-Team', value: 'Oak' }],
  maximumPerMinute: 60,
} as const;

/** A draft with one step between Start and an end. */
const programWith = (api: ApiDriver, name: string, step: ReturnType<typeof sendSms | typeof webhook>) =>
  api.newProgram({
    name,
    design: aDesign({ nodes: [start(), step, end()], connectors: ways(`start > ${step.id} > end`) }),
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

  test('[N35] of webhooks show no secret in any answer, and no remembered one', async () => {
    const api = await anApi();
    const secret = {
      ...hook,
      url: 'https://example.com/hook?api_key=HEADERSECRET',
      headers: [{ name: 'Authorization', value: 'Bearer HEADERSECRET' }],
    };
    const made = await api.must('POST', '/webhook-profiles', { json: secret, key: 'once' });
    const listed = await api.must('GET', '/webhook-profiles');
    const catalogue = await api.must('GET', '/catalogue');
    const remembered = await api.db.idempotency.toArray();
    expect(JSON.stringify([made, listed, catalogue, remembered])).not.toContain('HEADERSECRET');
    expect(await api.db.webhookProfiles.get(made.id)).toMatchObject(secret);
  });

  test('[N36] of webhooks ask for the secret again when they move to another host', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/webhook-profiles', { json: hook });
    const json = { ...hook, url: 'https://other.example/hook', authentication: null };
    const refused = await api.call('PUT', `/webhook-profiles/${id}`, { json, onRevision: 1 });
    expect([refused.status, refused.body.faults]).toEqual([
      400,
      [
        {
          path: 'authentication',
          reason: 'was entered for another host, so it has to be entered again',
        },
      ],
    ]);
    expect(await api.db.webhookProfiles.get(id)).toMatchObject(hook);
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

  test('of webhooks are stored, and their secret is never returned', async () => {
    const api = await anApi();
    const created = await api.must('POST', '/webhook-profiles', { json: WEBHOOK });
    const { webhookProfiles } = await api.must('GET', '/catalogue');
    expect(webhookProfiles).toEqual([created]);
    expect(JSON.stringify([created, webhookProfiles])).not.toContain('secret-token');
    expect(await api.db.webhookProfiles.get(created.id)).toEqual({ id: created.id, ...WEBHOOK, revision: 1 });
    expect(api.news).toContainEqual({ type: 'catalogueChanged' });
  });

  test('of SMS are stored on a text field', async () => {
    const api = await anApi();
    const profile = { name: ' Shop ', from: 'OakShop', numberField: 'COUNTRY', isEnabled: true };
    const { id } = await api.must('POST', '/sms-profiles', { json: profile });
    const refused = await api.call('POST', '/sms-profiles', { json: { ...profile, numberField: 'AGE' } });
    expect((await api.must('GET', '/catalogue')).smsProfiles).toEqual([
      { ...profile, id, name: 'Shop', revision: 1 },
    ]);
    expect(refused.status).toBe(400);
  });

  test.each([
    ['a web address without a lock', { ...WEBHOOK, url: 'http://example.com' }],
    ['a header that begins another', { ...WEBHOOK, headers: [{ name: 'X-A', value: 'b\nX-C: d' }] }],
    ['a name of a header with a space', { ...WEBHOOK, headers: [{ name: 'X A', value: 'b' }] }],
    ['a limit of no calls', { ...WEBHOOK, maximumPerMinute: 0 }],
    ['a blank name', { ...WEBHOOK, name: '  ' }],
    ['an own id', { ...WEBHOOK, id: 7 }],
  ])('a webhook with %s is refused, and nothing stored', async (_, json) => {
    const api = await anApi();
    expect((await api.call('POST', '/webhook-profiles', { json })).status).toBe(400);
    expect(await api.db.webhookProfiles.count()).toBe(0);
  });
});

describe('recorded calls', () => {
  test('are listed for each step, newest first, without secrets', async () => {
    const api = await anApi({ contacts: 3 });
    const { id } = await api.must('POST', '/webhook-profiles', { json: WEBHOOK });
    const design = aDesign({
      nodes: [start(), webhook('call', { profileId: id, fields: ['FIRSTNAME'] }), end()],
      connectors: ways('start > call > end'),
    });
    const program = await api.newProgram({ design });
    await api.after(program, 'activate');
    await api.pass(DAY);

    const page: WebhookCallPage = await api.must(
      'GET',
      `/webhook-calls?programId=${program.id}&nodeId=call&limit=2`,
    );

    expect(page.total).toBe(3);
    expect(page.calls.map(({ email, url, isWaiting }) => [email, url, isWaiting])).toEqual([
      ['contact3@example.com', WEBHOOK.url, false],
      ['contact2@example.com', WEBHOOK.url, false],
    ]);
    expect(page.calls[0]?.headers).toEqual([
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Authorization', value: 'Bearer token' },
      { name: 'X-Team', value: 'Oak' },
    ]);
    expect(JSON.parse(page.calls[0]?.payload ?? '').contact.fields).toEqual({ FIRSTNAME: 'Contact 3' });
    const elsewhere = await api.must('GET', `/webhook-calls?programId=${program.id}&nodeId=end`);
    expect(elsewhere).toEqual({ calls: [], total: 0 });
  });
});
