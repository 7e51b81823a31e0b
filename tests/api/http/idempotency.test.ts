import { describe, expect, test } from 'vitest';
import { HOUR } from '#domain/schedule/instant.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { anApi, type ApiDriver, type Call } from '#tests/drivers/api-driver.ts';
import { aProgramIn } from '#tests/drivers/programs-in-every-state.ts';

type Asked = { readonly method: string; readonly path: string; readonly call?: Call };

const onProgram = async (api: ApiDriver, path: string, call: Call): Promise<Asked> => {
  const program = await api.newProgram();
  return {
    method: path === '/design' ? 'PUT' : 'POST',
    path: `/programs/${program.id}${path}`,
    call: { onRevision: program.revision, ...call },
  };
};
const onFolder = async (api: ApiDriver, method: string, call: Call = {}): Promise<Asked> => {
  const folder = await api.must('POST', '/folders', { json: { name: 'Spring' } });
  return { method, path: `/folders/${folder.id}`, call };
};
const named = { name: 'Summer', folderId: null };

const MUTATIONS: readonly (readonly [string, (api: ApiDriver) => Promise<Asked>])[] = [
  [
    'create',
    async () => ({ method: 'POST', path: '/programs', call: { json: { ...named, template: 'blank' } } }),
  ],
  ['copy', (api) => onProgram(api, '/copies', { json: named })],
  ['save', (api) => onProgram(api, '/design', { json: { design: aDesign() } })],
  ['activate', (api) => onProgram(api, '/lifecycle', { json: { type: 'activate' } })],
  ['rename', (api) => onProgram(api, '/lifecycle', { json: { type: 'rename', name: 'Summer' } })],
  ['move', (api) => onProgram(api, '/lifecycle', { json: { type: 'move', folderId: null } })],
  ['delete', (api) => onProgram(api, '/lifecycle', { json: { type: 'delete' } })],
  [
    'purge',
    async (api) => {
      const { id, revision } = await aProgramIn(api, 'Deleted');
      const call = { json: { type: 'purge' }, onRevision: revision };
      return { method: 'POST', path: `/programs/${id}/lifecycle`, call };
    },
  ],
  ['new folder', async () => ({ method: 'POST', path: '/folders', call: { json: { name: 'Summer' } } })],
  ['rename a folder', (api) => onFolder(api, 'PATCH', { json: { name: 'Summer' } })],
  ['remove a folder', (api) => onFolder(api, 'DELETE')],
  [
    'change the account',
    async () => ({ method: 'PATCH', path: '/account', call: { json: { activeLimit: 7 } } }),
  ],
  ['skip', async () => ({ method: 'POST', path: '/account/clock', call: { json: { skip: 'hour' } } })],
  ['reset', async () => ({ method: 'POST', path: '/account/reset', call: { json: { with: 'empty' } } })],
];

describe('[R9] a request that is sent twice', () => {
  test.each(MUTATIONS)('%s: one effect, the same answer', async (_what, prepare) => {
    const api = await anApi();
    const { method, path, call } = await prepare(api);

    const first = await api.call(method, path, { ...call, key: 'key-1' });
    const stored = await api.dump();
    const second = await api.call(method, path, { ...call, key: 'key-1' });

    expect(first.status).toBeLessThan(300);
    expect({ ...second, headers: [...second.headers] }).toEqual({ ...first, headers: [...first.headers] });
    expect(await api.dump()).toEqual(stored);
  });

  test('at once, has one effect', async () => {
    const api = await anApi();
    const call = { json: { ...named, template: 'blank' }, key: 'key-1' };

    const answers = await Promise.all([
      api.call('POST', '/programs', call),
      api.call('POST', '/programs', call),
    ]);

    expect(answers.map(({ body }) => body.program.id)).toEqual([1, 1]);
    expect(await api.db.programs.count()).toBe(1);
  });

  test('with another body is refused with 422 and has no effect', async () => {
    const api = await anApi();
    await api.must('POST', '/folders', { json: { name: 'Spring' }, key: 'key-1' });

    const answer = await api.call('POST', '/folders', { json: { name: 'Summer' }, key: 'key-1' });

    expect(answer).toMatchObject({ status: 422, body: { kind: 'idempotencyKeyReused' } });
    expect(await api.db.folders.toArray()).toEqual([{ id: 1, name: 'Spring' }]);
  });

  test('without a key has its effect twice', async () => {
    const api = await anApi();

    await api.must('POST', '/folders', { json: { name: 'Spring' } });
    await api.must('POST', '/folders', { json: { name: 'Spring' } });

    expect(await api.db.folders.count()).toBe(2);
  });

  test('after it was refused is decided anew', async () => {
    const api = await anApi({ activeLimit: 1 });
    const running = await api.after(await api.newProgram(), 'activate');
    const program = await api.newProgram();
    const refused = await api.command(program, { type: 'activate' }, { key: 'key-1' });
    await api.after(running, 'deactivate');

    const accepted = await api.command(program, { type: 'activate' }, { key: 'key-1' });

    expect([refused.status, accepted.status]).toEqual([409, 200]);
  });

  test('hours later is a new request: answers are kept for one', async () => {
    const api = await anApi();
    await api.must('POST', '/folders', { json: { name: 'Spring' }, key: 'key-1' });
    api.letTimePass(2 * HOUR);
    await api.must('POST', '/folders', { json: { name: 'Summer' }, key: 'key-2' });

    expect(await api.db.idempotency.toCollection().primaryKeys()).toEqual(['key-2']);
  });
});
