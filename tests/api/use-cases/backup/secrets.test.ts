import { expect, test } from 'vitest';
import { aLivedInAccount, backupOf, send } from './backing-up.ts';

const WEBHOOK = {
  name: 'Warehouse',
  url: 'https://hooks.example.com/in?code=SECRET-1',
  authentication: { kind: 'bearer', token: 'SECRET-2' },
  headers: [
    { name: 'X-Api-Key', value: 'SECRET-3' },
    { name: 'X-Team', value: 'Oak' },
  ],
  maximumPerMinute: null,
} as const;

async function anAccountWithSecrets() {
  const api = await aLivedInAccount();
  await api.must('POST', '/webhook-profiles', { json: WEBHOOK });
  return api;
}

async function plainBackupOf({ api }: Awaited<ReturnType<typeof anAccountWithSecrets>>) {
  const response = await api.fetch(new Request('http://localhost/api/backup'));
  return new Uint8Array(await response.arrayBuffer());
}

test('[B6] a backup has no secret of a webhook and no hash of a password unless they are asked for', async () => {
  const api = await anAccountWithSecrets();
  const plain = await plainBackupOf(api);
  const text = new TextDecoder().decode(plain);
  expect([text.includes('SECRET'), text.includes('iterations')]).toEqual([false, false]);
  expect(await send(api, 'preview', plain)).toMatchObject({
    status: 200,
    body: { apiUsers: [], webhooksWithSecrets: [] },
  });
  expect((await send(api, 'restore', plain)).status).toBe(200);
  expect(await api.db.apiUsers.count()).toBe(0);
  expect(await api.db.webhookProfiles.toArray()).toMatchObject([
    {
      url: 'https://hooks.example.com/in?code=',
      authentication: { kind: 'none' },
      headers: [{ name: 'X-Team', value: 'Oak' }],
    },
  ]);
});

test('[B6] a file with secrets tells by name who can sign in and what brings credentials', async () => {
  const api = await anAccountWithSecrets();
  const whole = await backupOf(api);
  expect(await send(api, 'preview', whole)).toMatchObject({
    body: { apiUsers: ['Shop'], webhooksWithSecrets: ['Warehouse'] },
  });
  await send(api, 'restore', whole);
  expect(await api.db.webhookProfiles.toArray()).toMatchObject([WEBHOOK]);
});
