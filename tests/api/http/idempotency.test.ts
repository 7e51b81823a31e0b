import { describe, expect, test } from 'vitest';
import { HOUR } from '#domain/schedule/instant.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

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

  test('counts as a new request hours later, since answers are kept for one', async () => {
    const api = await anApi();
    await api.must('POST', '/folders', { json: { name: 'Spring' }, key: 'key-1' });
    api.letTimePass(2 * HOUR);
    await api.must('POST', '/folders', { json: { name: 'Summer' }, key: 'key-2' });

    expect(await api.db.idempotency.toCollection().primaryKeys()).toEqual(['key-2']);
  });
});
