import { describe, expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('folders', () => {
  test('are made, renamed and listed', async () => {
    const api = await anApi();
    const made = await api.call('POST', '/folders', { json: { name: ' Spring ' } });
    await api.must('PATCH', `/folders/${made.body.id}`, { json: { name: 'Summer' }, onRevision: 1 });

    expect(made).toMatchObject({ status: 201, body: { name: 'Spring' } });
    expect(await api.must('GET', '/folders')).toEqual({
      folders: [{ id: made.body.id, name: 'Summer', revision: 2 }],
    });
  });

  test('cannot be removed with a program in them, which the refusal names', async () => {
    const api = await anApi();
    const folder = await api.must('POST', '/folders', { json: { name: 'Spring' } });
    const program = await api.newProgram({ name: 'Welcome' });
    await api.command(program, { type: 'move', folderId: folder.id });

    const answer = await api.call('DELETE', `/folders/${folder.id}`, { onRevision: 1 });

    expect(answer).toMatchObject({
      status: 409,
      body: { kind: 'inUse', usedBy: [{ id: 1, name: 'Welcome' }] },
    });
    expect(await api.db.folders.count()).toBe(1);
  });

  test('[U2] keep the name that somebody else has given them, and the refusal tells it', async () => {
    const api = await anApi();
    const { id } = await api.must('POST', '/folders', { json: { name: 'Spring' } });
    await api.must('PATCH', `/folders/${id}`, { json: { name: 'Summer' }, onRevision: 1 });

    const { body } = await api.call('PATCH', `/folders/${id}`, { json: { name: 'Autumn' }, onRevision: 1 });

    expect(body).toEqual({
      kind: 'staleRevision',
      status: 412,
      title: 'This folder was renamed to “Summer” after you opened it',
      detail: 'Nothing was changed. Close this and check the new name, then try again.',
    });
    expect(await api.must('GET', '/folders')).toEqual({ folders: [{ id, name: 'Summer', revision: 2 }] });
  });

  test.each(['', 'x'.repeat(256)])('cannot have the name %j', async (name) => {
    const api = await anApi();

    const answer = await api.call('POST', '/folders', { json: { name } });

    expect(answer).toMatchObject({ status: 422, body: { refusal: { kind: 'nameLength', of: 'folder' } } });
  });

  test('accept no program when they do not exist', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    const moved = await api.command(program, { type: 'move', folderId: 9 as never });
    const made = await api.call('POST', '/programs', { json: { name: 'A', folderId: 9, template: 'blank' } });

    expect([moved.status, made.status]).toEqual([404, 404]);
  });
});
