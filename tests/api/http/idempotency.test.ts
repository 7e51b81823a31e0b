import { describe, expect, test } from 'vitest';
import { purgeExpired } from '#api/use-cases/expiry/purge-expired.ts';
import { HOUR } from '#domain/schedule/instant.ts';
import { backupOf, send } from '#tests/api/use-cases/backup/backing-up.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const named = { name: 'Summer', folderId: null };

/** That every route does so is told by every-mutation.test.ts. */
describe('[ROB-9] a request that is sent twice', () => {
  test('has one effect when both arrive at once', async () => {
    const api = await anApi();
    const call = { json: { ...named, template: 'blank' }, key: 'key-1' };

    const answers = await Promise.all([
      api.call('POST', '/programs', call),
      api.call('POST', '/programs', call),
    ]);

    expect(answers.map(({ body }) => body.program.id)).toEqual([1, 1]);
    expect(await api.db.programs.count()).toBe(1);
  });

  test('has no effect with another body, and is refused with 422', async () => {
    const api = await anApi();
    await api.must('POST', '/folders', { json: { name: 'Spring' }, key: 'key-1' });

    const answer = await api.call('POST', '/folders', { json: { name: 'Summer' }, key: 'key-1' });

    expect(answer).toMatchObject({ status: 422, body: { kind: 'idempotencyKeyReused' } });
    expect(await api.db.folders.toArray()).toEqual([{ id: 1, name: 'Spring', revision: 1 }]);
  });

  test('without a key has its effect twice', async () => {
    const api = await anApi();

    await api.must('POST', '/folders', { json: { name: 'Spring' } });
    await api.must('POST', '/folders', { json: { name: 'Spring' } });

    expect(await api.db.folders.count()).toBe(2);
  });

  test('is decided again after a refusal', async () => {
    const api = await anApi({ activeLimit: 1 });
    const running = await api.after(await api.newProgram(), 'activate');
    const program = await api.newProgram();
    const refused = await api.command(program, { type: 'activate' }, { key: 'key-1' });
    await api.after(running, 'deactivate');

    const accepted = await api.command(program, { type: 'activate' }, { key: 'key-1' });

    expect([refused.status, accepted.status]).toEqual([409, 200]);
  });

  test('is another request when the password is another', async () => {
    const api = await anApi();
    const shop = { name: 'Shop', password: 'correct horse battery staple' };
    await api.must('POST', '/api-users', { json: shop, key: 'key-1' });

    const [same, other] = [
      await api.call('POST', '/api-users', { json: shop, key: 'key-1' }),
      await api.call('POST', '/api-users', { json: { ...shop, password: 'x'.repeat(20) }, key: 'key-1' }),
    ];

    expect([same.status, other.status]).toEqual([201, 422]);
    expect(JSON.stringify(await api.db.idempotency.toArray())).not.toContain('correct');
  });

  test.each([
    ['a reset', (api: ApiDriver) => api.must('POST', '/account/reset', { json: { with: 'empty' } })],
    ['a restore', async (api: ApiDriver) => send(api, 'restore', await backupOf(await anApi()))],
  ])('counts as a new request after %s', async (_, replace) => {
    const api = await anApi();
    const ada = { json: { email: 'ada@example.com', fields: {} }, key: 'key-1' };
    await api.must('POST', '/contacts', ada);
    await replace(api);

    const answer = await api.call('POST', '/contacts', ada);

    expect(answer.status).toBe(201);
    expect((await api.db.contacts.toArray()).map(({ email }) => email)).toEqual(['ada@example.com']);
  });

  test('leaves no answer behind an hour later, when the account is opened', async () => {
    const api = await anApi();
    await api.must('POST', '/folders', { json: { name: 'Spring' }, key: 'key-1' });
    api.letTimePass(HOUR + 1);

    await purgeExpired(api.deps);

    expect(await api.db.idempotency.count()).toBe(0);
  });

  test('counts as a new request hours later, since answers are kept for one', async () => {
    const api = await anApi();
    await api.must('POST', '/folders', { json: { name: 'Spring' }, key: 'key-1' });
    api.letTimePass(2 * HOUR);
    await api.must('POST', '/folders', { json: { name: 'Summer' }, key: 'key-2' });

    expect(await api.db.idempotency.toCollection().primaryKeys()).toEqual(['key-2']);
  });
});
