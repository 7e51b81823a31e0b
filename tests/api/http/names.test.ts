import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';

const campaign = { subject: 'Hello', fromName: 'Ada', preheader: '', body: 'Hello' };
const rule = { kind: 'inList', listId: 1, isMember: true };
const profile = { from: 'Shop', numberField: 'FIRSTNAME', isEnabled: true };
const webhook = {
  url: 'https://example.com/hook',
  authentication: { kind: 'none' },
  headers: [],
  maximumPerMinute: null,
};

test.each([
  ['programs', { folderId: null, template: 'blank' }, 255],
  ['folders', {}, 255],
  ['campaigns', campaign, 255],
  ['segments', { rule }, 255],
  ['lists', { joinProgramId: null }, 100],
  ['preferences', {}, 100],
  ['sms-profiles', profile, 100],
  ['webhook-profiles', webhook, 100],
  ['api-users', { password: 'correct horse battery staple' }, 100],
])('POST /%s takes names of limited length', async (path, others, most) => {
  const api = await anApi();
  const answer = async (length: number) => {
    const { status } = await api.call('POST', `/${path}`, { json: { name: 'x'.repeat(length), ...others } });
    return status < 300;
  };
  expect([
    await answer(0),
    await answer(1),
    await answer(2),
    await answer(most - 1),
    await answer(most),
    await answer(most + 1),
  ]).toEqual([false, true, true, true, true, false]);
});

const paths = [
  ['programs', { folderId: null, template: 'blank' }],
  ['folders', {}],
  ['campaigns', campaign],
  ['segments', { rule }],
  ['lists', { joinProgramId: null }],
  ['preferences', {}],
  ['sms-profiles', profile],
  ['webhook-profiles', webhook],
  ['api-users', { password: 'correct horse battery staple' }],
] as const;

test.each(paths)('[A8] POST /%s stores a name as one line that is seen as it is', async (path, others) => {
  const api = await anApi();
  const name = '\u202e Spring\u200b\u2066 cafe\u0301\r\n';

  const answer = await api.must('POST', `/${path}`, { json: { ...others, name } });

  expect((path === 'programs' ? answer.program : answer).name).toBe('Spring café');
});

test.each(paths)('[A8] POST /%s refuses a name that nobody would see', async (path, others) => {
  const api = await anApi();

  const answer = await api.call('POST', `/${path}`, { json: { ...others, name: '\u200b\u2066 \u0000' } });

  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

test('[A8] addresses that look the same are one', async () => {
  const api = await anApi();
  await api.must('POST', '/contacts', { json: { email: 'caf\u00e9@example.com', fields: {} } });

  const again = await api.call('POST', '/contacts', {
    json: { email: ' cafe\u0301@exam\u00adple.com\u200b', fields: {} },
  });

  expect(again.status).toBe(409);
});

test.each(['a\u0000b@example.com', 'a\u200db@example.com', 'a b@example.com'])(
  '[A8] the address %j is refused',
  async (email) => {
    const api = await anApi();

    expect((await api.call('POST', '/contacts', { json: { email, fields: {} } })).status).toBe(422);
  },
);
