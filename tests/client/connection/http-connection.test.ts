import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConnectionError } from '#client/connection/connection-error.ts';
import { createHttpConnection } from '#client/connection/http-connection.ts';
import type { News } from '#contract/news.ts';

/** A stream of events that the test holds in its hands. */
class EventSourceInHand {
  static opened: EventSourceInHand[] = [];
  onopen: () => void = () => undefined;
  onmessage: (event: { readonly data: string }) => void = () => undefined;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    EventSourceInHand.opened.push(this);
  }
}

beforeEach(() => {
  EventSourceInHand.opened = [];
  vi.stubGlobal('EventSource', EventSourceInHand);
});
afterEach(() => vi.unstubAllGlobals());

const failureOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: ConnectionError) => error.kind,
  );

test('sends the request to the server and returns its answer, even a refusal', async () => {
  const fetched = vi.fn<() => Promise<Response>>(
    async () => new Response('{"message":"no"}', { status: 404, headers: { etag: '"7"' } }),
  );
  vi.stubGlobal('fetch', fetched);
  const { fetch, isServed } = createHttpConnection();
  const answer = await fetch({ method: 'POST', path: '/api/folders', headers: { a: 'b' }, body: '{}' });
  expect(fetched).toHaveBeenCalledWith(
    '/api/folders',
    expect.objectContaining({ method: 'POST', headers: { a: 'b' }, body: '{}', credentials: 'omit' }),
  );
  expect(answer).toEqual({
    status: 404,
    headers: { etag: '"7"', 'content-type': 'text/plain;charset=UTF-8' },
    body: '{"message":"no"}',
  });
  expect(isServed).toBe(true);
});

test('distinguishes a lost server from a slow one', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await failureOf(createHttpConnection().fetch({ method: 'GET', path: '/api/account' }))).toBe(
    'connectionLost',
  );
  vi.stubGlobal('fetch', (_path: string, { signal }: { signal: AbortSignal }) => {
    return new Promise((_answer, give) => signal.addEventListener('abort', () => give(signal.reason)));
  });
  const slow = createHttpConnection().fetch({ method: 'GET', path: '/api/account', timeoutMs: 1 });
  expect(await failureOf(slow)).toBe('timedOut');
});

test('passes news from one stream to all listeners, and reloads everything after an interruption', () => {
  const connection = createHttpConnection();
  const heard: [string, News['type']][] = [];
  connection.onNews(({ type }) => heard.push(['one', type]));
  const stop = connection.onNews(({ type }) => heard.push(['other', type]));
  const [stream] = EventSourceInHand.opened;
  stream?.onopen();
  stream?.onmessage({ data: '{"type":"contactsChanged"}' });
  stop();
  stream?.onopen();
  expect(heard).toEqual([
    ['one', 'contactsChanged'],
    ['other', 'contactsChanged'],
    ['one', 'accountReset'],
  ]);
  expect(EventSourceInHand.opened.map(({ url }) => url)).toEqual(['/api/news']);
});
