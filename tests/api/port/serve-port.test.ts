import { afterEach, describe, expect, test, vi } from 'vitest';
import { servePort } from '#api/port/serve-port.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { storageUnavailable } from '#api/refusal/problems.ts';
import type { PortRequest, ToPage, ToWorker } from '#contract/port.ts';

const REQUEST: PortRequest = {
  method: 'POST',
  path: '/api/programs?limit=2',
  headers: { 'If-Match': '"3"' },
  body: '{}',
};

/** What comes back for each message, as many answers as there were messages. */
async function exchange(ready: Parameters<typeof servePort>[1], ...messages: readonly ToWorker[]) {
  const { port1, port2 } = new MessageChannel();
  servePort(port2, ready);
  const answers = await new Promise<ToPage[]>((resolve) => {
    const heard: ToPage[] = [];
    port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
      heard.push(data);
      if (heard.length === messages.length) resolve(heard);
    };
    for (const message of messages) port1.postMessage(message);
  });
  port1.close();
  return answers;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the API behind a port', () => {
  test('receives the request as it was sent, and answers with its id', async () => {
    const fetch = async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const said = [request.method, pathname + search, request.headers.get('if-match'), await request.text()];
      return new Response(said.join(' '), { status: 201, headers: { etag: '"4"' } });
    };

    const [answer] = await exchange(Promise.resolve({ fetch }), { type: 'request', id: 7, request: REQUEST });

    expect(answer).toMatchObject({
      type: 'answer',
      id: 7,
      answer: { status: 201, headers: { etag: '"4"' }, body: 'POST /api/programs?limit=2 "3" {}' },
    });
  });

  test('receives the bytes of a file', async () => {
    const fetch = async (request: Request) => new Response(String((await request.arrayBuffer()).byteLength));
    const request = { ...REQUEST, body: new Uint8Array([1, 2, 3]).buffer };

    const [answer] = await exchange(Promise.resolve({ fetch }), { type: 'request', id: 1, request });

    expect(answer).toMatchObject({ answer: { status: 200, body: '3' } });
  });

  test('answers a ping while the API is still starting', async () => {
    const never = new Promise<never>(() => undefined);

    expect(await exchange(never, { type: 'ping' })).toEqual([{ type: 'pong' }]);
  });

  test('answers with the reason when the API could not start', async () => {
    const failed = Promise.reject(new ApiRefusal(storageUnavailable()));
    failed.catch(() => 'seen, so that Node does not report it before the first request asks');

    const [answer] = await exchange(failed, { type: 'request', id: 1, request: REQUEST });

    expect(answer).toMatchObject({ answer: { status: 503 } });
  });

  test('answers 500 without internals when something throws, and reports it', async () => {
    const reported: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
    const thrown = new TypeError('secret of table contacts');
    const fetch = () => Promise.reject(thrown);

    const [answer] = await exchange(Promise.resolve({ fetch }), { type: 'request', id: 1, request: REQUEST });

    expect(answer).toMatchObject({ answer: { status: 500 } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(reported).toEqual([thrown]);
  });
});
