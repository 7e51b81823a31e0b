import { describe, expect, test } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const create = (api: ApiDriver, name: unknown, more: object = {}) =>
  api.call('POST', '/programs', { json: { name, folderId: null, template: 'blank', ...more } });

/** The kind of the refusal and where it was found. */
const verdict = ({ status, body }: { status: number; body: Problem }) => ({
  status,
  faults: body.faults?.map(({ path }) => path),
});

describe('names', () => {
  test.each([
    ['one letter', 'a'],
    ['255 characters', 'x'.repeat(255)],
    ['255 emoji, which count as one each', '🎉'.repeat(255)],
    ['right-to-left text', 'ברוכים הבאים'],
    ['a script, which is text like any other', '<script>alert(1)</script>'],
    ['a name that looks like a key', '__proto__'],
    ['quotes and a comment of SQL', `'";--`],
  ])('a name of %s is kept as it is', async (_what, name) => {
    const api = await anApi();

    const made = await create(api, name);
    const read = await api.must('GET', `/programs/${made.body.program.id}`);

    expect(read.program.name).toBe(name);
  });

  test.each([
    ['no character', ''],
    ['spaces only', '   '],
    ['256 characters', 'x'.repeat(256)],
    ['256 emoji', '🎉'.repeat(256)],
  ])('[L13] a name of %s is refused with 422', async (_what, name) => {
    const api = await anApi();

    const answer = await create(api, name);

    expect(answer).toMatchObject({ status: 422, body: { refusal: { kind: 'nameLength' } } });
    expect(await api.db.programs.count()).toBe(0);
  });

  test('a rename to 256 characters is refused with 422 and changes nothing', async () => {
    const api = await anApi();
    const program = await api.newProgram();
    const before = await api.dump();

    const answer = await api.command(program, { type: 'rename', name: 'x'.repeat(256) });

    expect(answer).toMatchObject({
      status: 422,
      body: { refusal: { kind: 'nameLength', of: 'program', length: 256 } },
    });
    expect(await api.dump()).toEqual(before);
  });

  test('a lone surrogate, which storage would change, is refused with 400', async () => {
    const api = await anApi();

    const answer = await api.call('POST', '/programs', {
      text: '{"name":"half \\ud83d","folderId":null,"template":"blank"}',
    });

    expect(verdict(answer)).toEqual({ status: 400, faults: ['name'] });
  });
});

describe('shapes', () => {
  test('an unknown field is refused by its name', async () => {
    const api = await anApi();

    const answer = await create(api, 'Spring', { status: 'Active' });

    expect(verdict(answer)).toEqual({ status: 400, faults: ['status'] });
  });

  test('[SEC-5] a save cannot bring a status, figures or another program’s data', async () => {
    const api = await anApi();
    const program = await api.newProgram();

    const answer = await api.call('PUT', `/programs/${program.id}/design`, {
      json: { design: aDesign(), status: 'Active', enrolled: { inside: 9, ever: 9 }, programId: 2 },
      onRevision: program.revision,
    });

    expect(verdict(answer)).toEqual({ status: 400, faults: ['status', 'enrolled', 'programId'] });
  });

  test('a wrong type deep in a design is told with its path', async () => {
    const api = await anApi();
    const program = await api.newProgram();
    const [start, mail] = aDesign().nodes;
    const design = { ...aDesign(), nodes: [start, { ...mail, settings: { campaignId: 'one' } }] };

    const answer = await api.call('PUT', `/programs/${program.id}/design`, {
      json: { design },
      onRevision: program.revision,
    });

    expect(verdict(answer)).toEqual({ status: 400, faults: ['design.nodes.1.settings.campaignId'] });
  });

  test('a design that cannot be drawn is refused with what is wrong where', async () => {
    const api = await anApi();
    const program = await api.newProgram();
    const { nodes, connectors } = aDesign();
    const [start] = nodes;
    const design = {
      ...aDesign(),
      nodes: [...nodes, start],
      connectors: [...connectors, { from: 'start', route: 'next', to: 'nowhere' }],
    };

    const answer = await api.call('PUT', `/programs/${program.id}/design`, {
      json: { design },
      onRevision: program.revision,
    });

    expect(verdict(answer)).toEqual({
      status: 400,
      faults: ['design.nodes', 'design.nodes.3.id', 'design.connectors.2.to', 'design.connectors.2'],
    });
  });

  test.each([
    ['no body', undefined],
    ['text that is not JSON', '{"name":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
  ])('%s is refused with 400', async (_what, text) => {
    const api = await anApi();

    const answer = await api.call('POST', '/programs', { text });

    expect(answer).toMatchObject({ status: 400, body: { kind: 'badRequest' } });
  });

  test('bytes that are not UTF-8 are refused with 400', async () => {
    const api = await anApi();
    const body = new Uint8Array([0x22, 0xff, 0x22]);

    const answer = await api.api.fetch(
      new Request('http://localhost/api/programs', { method: 'POST', body }),
    );

    expect(answer.status).toBe(400);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=2501', 'limit'],
    ['limit=ten', 'limit'],
    ['after=nowhere', 'after'],
    ['sort=name', 'sort'],
    ['limit=1&limit=2', 'limit'],
  ])('a list requested with %s is refused with 400', async (query, path) => {
    const api = await anApi();

    const answer = await api.call('GET', `/programs?${query}`);

    expect(verdict(answer)).toEqual({ status: 400, faults: [path] });
  });

  test('an Idempotency-Key with a space is refused with 400', async () => {
    const api = await anApi();

    const answer = await api.call('POST', '/folders', { json: { name: 'Spring' }, key: 'a key' });

    expect(verdict(answer)).toEqual({ status: 400, faults: ['Idempotency-Key'] });
  });
});

describe('attacks', () => {
  test.each([
    ['a body of 10 MB', `{"name":"${'x'.repeat(10 * 1024 * 1024)}"}`, {}],
    ['a body that says it is 10 MB', '{}', { 'Content-Length': String(10 * 1024 * 1024) }],
  ])('%s is refused with 413', async (_what, text, headers) => {
    const api = await anApi();

    const answer = await api.call('POST', '/programs', { text, headers });

    expect(answer).toMatchObject({ status: 413, body: { kind: 'tooLarge' } });
  });

  test.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['lists that are closed', `${'['.repeat(65)}${']'.repeat(65)}`],
  ])('%s nested too deep are refused with 400 before they are parsed', async (_what, text) => {
    const api = await anApi();

    const answer = await api.call('POST', '/programs', { text });

    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('nested deeper');
  });

  test.each([
    ['plain', '{"name":"a","folderId":null,"template":"blank","__proto__":{"status":"Active"}}'],
    ['escaped', '{"name":"a","folderId":null,"template":"blank","\\u005f_proto__":{"status":"Active"}}'],
    ['as constructor', '{"name":"a","folderId":null,"template":"blank","constructor":{"prototype":{}}}'],
  ])('a key that reaches for the prototype, %s, is refused with 400', async (_what, text) => {
    const api = await anApi();

    const answer = await api.call('POST', '/programs', { text });

    expect(answer.status).toBe(400);
    expect(({} as { status?: unknown }).status).toBeUndefined();
  });
});
