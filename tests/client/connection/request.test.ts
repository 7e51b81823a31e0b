import { describe, expect, it } from 'vitest';
import { createApiClient } from '#client/api.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { ApiAnswer, ApiRequest, Connection } from '#client/connection/connection.ts';
import { ConnectionError } from '#client/connection/connection-error.ts';
import { queryText } from '#client/connection/request.ts';
import type { ProgramId } from '#domain/ids.ts';

type Turn = ApiAnswer | ConnectionError;

/** Answers, or breaks, turn by turn. */
function aConnection(...turns: readonly Turn[]) {
  const asked: ApiRequest[] = [];
  const left = [...turns];
  const connection: Connection = {
    fetch: (request) => {
      asked.push(request);
      const turn = left.shift();
      return turn && !(turn instanceof Error)
        ? Promise.resolve(turn)
        : Promise.reject(turn ?? new Error('No turn left'));
    },
    onNews: () => () => undefined,
  };
  return { asked, api: createApiClient(connection) };
}

const answer = (status: number, body: unknown): ApiAnswer => ({
  status,
  headers: {},
  body: body === undefined ? '' : JSON.stringify(body),
});
const ID = 7 as ProgramId;
const kindOf = (work: Promise<unknown>) => work.catch((error: unknown) => getProblem(error).kind);

describe('createApiClient', () => {
  it('names the revision and a key with every command', async () => {
    const { asked, api } = aConnection(answer(200, { id: 7 }));
    await api.sendCommand(ID, { onRevision: 4, command: { type: 'activate' }, key: 'k1' });
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/api/programs/7/lifecycle',
        headers: { 'Idempotency-Key': 'k1', 'If-Match': '"4"', 'Content-Type': 'application/json' },
        body: '{"type":"activate"}',
      },
    ]);
  });

  it('[ROB-9] repeats a change whose connection was lost, once and with the same key', async () => {
    const { asked, api } = aConnection(
      new ConnectionError('connectionLost'),
      answer(201, { id: 3, name: 'Sales' }),
    );
    await expect(api.createFolder('Sales')).resolves.toEqual({ id: 3, name: 'Sales' });
    const keys = asked.map(({ headers }) => headers?.['Idempotency-Key']);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gives up when the connection is lost again', async () => {
    const lost = new ConnectionError('connectionLost');
    const { asked, api } = aConnection(lost, lost);
    expect(await kindOf(api.createFolder('Sales'))).toBe('connectionLost');
    expect(asked).toHaveLength(2);
  });

  it('does not repeat a change that timed out, which may have been made', async () => {
    const { asked, api } = aConnection(new ConnectionError('timedOut'));
    expect(await kindOf(api.createFolder('Sales'))).toBe('timedOut');
    expect(asked).toHaveLength(1);
  });

  it('throws the problem of a refusal, with the refusal in it', async () => {
    const problem = {
      kind: 'refused',
      status: 409,
      title: 'All 50 places are taken.',
      detail: 'Deactivate another program first.',
      refusal: { kind: 'activeLimitReached', limit: 50 },
    };
    const { api } = aConnection(answer(409, problem));
    const error: unknown = await api
      .sendCommand(ID, { onRevision: 4, command: { type: 'activate' } })
      .catch((thrown: unknown) => thrown);
    expect(getProblem(error)).toEqual(problem);
  });

  it('has words for an error that is no problem document', async () => {
    const { api } = aConnection({ status: 502, headers: {}, body: '<html>Bad gateway</html>' });
    expect(await kindOf(api.folders())).toBe('unexpected');
  });

  it('answers null after a purge', async () => {
    const { api } = aConnection(answer(204, undefined));
    await expect(api.sendCommand(ID, { onRevision: 4, command: { type: 'purge' } })).resolves.toBeNull();
  });

  it('sends bytes as they are', async () => {
    const { asked, api } = aConnection(answer(200, { columns: [], rows: 0 }));
    const bytes = new TextEncoder().encode('EMAIL\n').buffer;
    await api.previewImport(bytes, {});
    expect(asked[0]?.body).toEqual(bytes);
    expect(asked[0]?.headers?.['Content-Type']).toBe('text/csv');
  });
});

it('queryText leaves out what is undefined or empty', () => {
  expect(queryText({ limit: 50, search: '', after: undefined, by: 'Ada & Bo' })).toBe(
    'limit=50&by=Ada+%26+Bo',
  );
});
