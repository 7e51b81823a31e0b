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
