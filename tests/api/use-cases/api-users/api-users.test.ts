import { describe, expect, test } from 'vitest';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

const PASSWORD = 'correct horse battery staple';
const SHOP = { name: ' Shop ', password: PASSWORD };

describe('[I7] API users', () => {
  test('have a name of their own, and one to sign in with', async () => {
    const api = await anApi();
    const created = await api.must('POST', '/api-users', { json: SHOP });
    const other = await api.must('POST', '/api-users', { json: { ...SHOP, name: 'Café' } });

    expect(created).toEqual({
      id: 1,
      name: 'Shop',
      userName: expect.stringMatching(/^apiuser-[0-9a-f]{12}@apiconnector\.com$/),
      createdAt: TUESDAY_AT_TEN,
      revision: 1,
    });
    expect(await api.must('GET', '/api-users')).toEqual([other, created]);
    expect(api.news).toContainEqual({ type: 'catalogueChanged' });
  });

  test('are renamed and go on signing in as before', async () => {
    const api = await anApi();
    const created = await api.must('POST', '/api-users', { json: SHOP });
    const renamed = await api.must('PUT', '/api-users/1', { json: { name: 'Warehouse' }, onRevision: 1 });
    expect(renamed).toEqual({ ...created, name: 'Warehouse', revision: 2 });
  });

  test('are deleted at once', async () => {
    const api = await anApi();
    await api.must('POST', '/api-users', { json: SHOP });
    await api.must('DELETE', '/api-users/1', { onRevision: 1 });
    expect(await api.must('GET', '/api-users')).toEqual([]);
    expect((await api.call('DELETE', '/api-users/1', { onRevision: 1 })).status).toBe(404);
    expect((await api.call('PUT', '/api-users/1', { json: { name: 'Shop' }, onRevision: 1 })).status).toBe(
      404,
    );
  });

  test('keep their password out of storage, remembered answers and news', async () => {
    const api = await anApi();
    const { body } = await api.call('POST', '/api-users', { json: SHOP, key: 'key-1' });
    const stored = JSON.stringify(await api.dump());
    const activity = JSON.stringify(await api.must('GET', '/activity?limit=10'));
    expect(stored).toContain('key-1');
    expect([JSON.stringify(body), stored, activity].filter((text) => text.includes(PASSWORD))).toEqual([]);
  });

  test.each([
    ['a blank name', { ...SHOP, name: ' ' }],
    ['a short password', { ...SHOP, password: 'nineteen characters' }],
    ['no password', { name: 'Shop' }],
    ['a name to sign in with', { ...SHOP, userName: 'me' }],
  ])('with %s are refused', async (_, json) => {
    const api = await anApi();
    expect((await api.call('POST', '/api-users', { json })).status).toBe(400);
    expect(await api.db.apiUsers.count()).toBe(0);
  });

  test('do not share a name', async () => {
    const api = await anApi();
    await api.must('POST', '/api-users', { json: SHOP });
    await api.must('POST', '/api-users', { json: { ...SHOP, name: 'Warehouse' } });
    const twice = await api.call('POST', '/api-users', { json: SHOP });
    const renamed = await api.call('PUT', '/api-users/2', { json: { name: 'Shop' }, onRevision: 1 });
    const itself = await api.call('PUT', '/api-users/2', { json: { name: 'Warehouse' }, onRevision: 1 });
    expect([twice.status, renamed.status, itself.status]).toEqual([400, 400, 200]);
  });
});
