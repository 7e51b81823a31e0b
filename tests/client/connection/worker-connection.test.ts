import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { servePort } from '#api/port/serve-port.ts';
import { createWorkerConnection, PING_MS, TIMEOUT_MS } from '#client/connection/worker-connection.ts';
import type { News } from '#contract/news.ts';
import type { ToPage } from '#contract/port.ts';
import { someWorkers } from '#tests/drivers/some-workers.ts';

const GET = { method: 'GET', path: '/api/account' } as const;
const echo = async (request: Request) => new Response(`${request.method} ${new URL(request.url).pathname}`);
const never = () => new Promise<Response>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => vi.useRealTimers());

describe('a connection to a worker', () => {
  test('answers a call that was made before the worker was ready', async () => {
    const workers = someWorkers((port) => servePort(port, Promise.resolve({ fetch: echo })));
    const connection = createWorkerConnection(workers);

    const answer = await connection.fetch({ ...GET, method: 'POST', body: '{}' });

    expect(answer).toMatchObject({ status: 200, body: 'POST /api/account' });
    connection.close();
  });

  test('rejects a call that gets no answer in time', async () => {
    const workers = someWorkers((port) => servePort(port, Promise.resolve({ fetch: never })));
    const connection = createWorkerConnection(workers);

    const call = connection.fetch(GET).catch((error) => error.kind);
    await workers.answering(() => vi.advanceTimersByTimeAsync(TIMEOUT_MS));

    expect(await call).toBe('timedOut');
    expect(workers.started()).toBe(1);
    connection.close();
  });

  test('rejects all calls when the worker dies, and starts a new one that answers', async () => {
    const workers = someWorkers((port, nth) => {
      port.postMessage({ type: 'ready' } satisfies ToPage);
      if (nth > 1) servePort(port, Promise.resolve({ fetch: echo }));
    });
    const connection = createWorkerConnection(workers);
    const calls = [connection.fetch(GET), connection.fetch(GET)].map((call) =>
      call.catch(({ kind }) => kind),
    );
    await workers.delivered();

    await vi.advanceTimersByTimeAsync(2 * PING_MS);

    expect(await Promise.all(calls)).toEqual(['connectionLost', 'connectionLost']);
    expect(workers.started()).toBe(2);
    expect(await connection.fetch(GET)).toMatchObject({ status: 200 });
    connection.close();
  });

  test('keeps a worker that reports an error once it is ready', async () => {
    const workers = someWorkers((port) => {
      port.postMessage({ type: 'ready' } satisfies ToPage);
      servePort(port, Promise.resolve({ fetch: echo }));
    });
    const connection = createWorkerConnection(workers);
    await workers.delivered();

    workers.crash();

    expect(await connection.fetch(GET)).toMatchObject({ status: 200 });
    expect(workers.started()).toBe(1);
    connection.close();
  });

  test('gives a worker that may be busy for long a minute of silence', async () => {
    const workers = someWorkers((port) => port.postMessage({ type: 'ready' } satisfies ToPage));
    const connection = createWorkerConnection(workers);
    const call = connection.fetch({ ...GET, timeoutMs: 600_000 }).catch(({ kind }) => kind);
    await workers.delivered();

    await vi.advanceTimersByTimeAsync(60_000);
    const startedInTheFirstMinute = workers.started();
    await vi.advanceTimersByTimeAsync(PING_MS);

    expect([startedInTheFirstMinute, workers.started()]).toEqual([1, 2]);
    expect(await call).toBe('connectionLost');
    connection.close();
  });

  test('leaves a worker alone that answers pings while it works', async () => {
    const workers = someWorkers((port) => {
      port.postMessage({ type: 'ready' });
      servePort(port, Promise.resolve({ fetch: never }));
    });
    const connection = createWorkerConnection(workers);
    const call = connection.fetch({ ...GET, timeoutMs: 60_000 }).catch(({ kind }) => kind);
    await workers.delivered();

    await workers.answering(() => vi.advanceTimersByTimeAsync(PING_MS), 8);

    expect(workers.started()).toBe(1);
    connection.close();
    expect(await call).toBe('closed');
  });

  test('answers with the reason why the API could not start, and tries again at the next call', async () => {
    const problem = {
      kind: 'storageUnavailable',
      status: 503,
      title: 'No storage',
      detail: 'Allow it.',
    } as const;
    const workers = someWorkers((port, nth) => {
      if (nth === 1) port.postMessage({ type: 'failed', problem } satisfies ToPage);
      else servePort(port, Promise.resolve({ fetch: echo }));
    });
    const connection = createWorkerConnection(workers);

    const refused = await connection.fetch(GET);
    const answered = await connection.fetch(GET);

    expect({ ...refused, body: JSON.parse(refused.body) }).toMatchObject({ status: 503, body: problem });
    expect(answered.status).toBe(200);
    expect(workers.started()).toBe(2);
    connection.close();
  });

  test('[ROB-10] repeats the reason when the next start is silent, and continues when storage is free', async () => {
    const problem = {
      kind: 'storageUnavailable',
      status: 503,
      title: 'Another tab is open',
      detail: 'Close it.',
    } as const;
    let clear = () => undefined as void;
    const isClear = new Promise<{ fetch: typeof echo }>((resolve) => {
      clear = () => resolve({ fetch: echo });
    });
    const workers = someWorkers((port, nth) => {
      if (nth === 1) return port.postMessage({ type: 'failed', problem } satisfies ToPage);
      servePort(port, isClear);
      void isClear.then(() => port.postMessage({ type: 'ready' } satisfies ToPage));
    });
    const connection = createWorkerConnection(workers);

    await connection.fetch(GET);
    const [again, change] = [connection.fetch(GET), connection.fetch({ ...GET, method: 'POST' })];
    await vi.advanceTimersByTimeAsync(3_000);
    expect(JSON.parse((await again).body)).toEqual(problem);
    clear();

    expect([(await change).status, (await connection.fetch(GET)).status]).toEqual([200, 200]);
    expect(workers.started()).toBe(2);
    connection.close();
  });

  test('does not start a worker again that died before it was ready, until the next call', async () => {
    const workers = someWorkers(() => undefined);
    const connection = createWorkerConnection(workers);
    const call = connection.fetch(GET).catch(({ kind }) => kind);

    workers.crash();

    expect(await call).toBe('connectionLost');
    expect(workers.started()).toBe(1);
    connection.close();
  });

  test('passes news to its listeners, and to none who stopped', async () => {
    const workers = someWorkers((port) => {
      port.postMessage({ type: 'news', news: { type: 'contactsChanged' } } satisfies ToPage);
    });
    const connection = createWorkerConnection(workers);
    const heard: News[] = [];
    const heardByAnother: News[] = [];
    connection.onNews((news) => heard.push(news));
    const stop = connection.onNews((news) => heardByAnother.push(news));
    stop();

    await workers.delivered();

    expect({ heard, heardByAnother }).toEqual({ heard: [{ type: 'contactsChanged' }], heardByAnother: [] });
    connection.close();
  });
});
