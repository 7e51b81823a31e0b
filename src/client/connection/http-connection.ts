import type { News } from '#contract/news.ts';
import type { Connection } from './connection.ts';
import { ConnectionError } from './connection-error.ts';
import { TIMEOUT_MS } from './worker-connection.ts';

const NEWS = '/api/news';

/** The API on the server that the page came from. News comes as server-sent events. */
export function createHttpConnection(): Connection {
  return {
    isServed: true,
    fetch: async ({ method, path, headers, body, timeoutMs = TIMEOUT_MS }) => {
      try {
        const response = await fetch(path, {
          method,
          headers: { ...headers },
          ...(body !== undefined && { body }),
          // Credentials of the public API are those that the request names, never what the browser remembers.
          credentials: 'omit',
          signal: AbortSignal.timeout(timeoutMs),
        });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await response.text(),
        };
      } catch (error) {
        throw new ConnectionError(isTimeout(error) ? 'timedOut' : 'connectionLost', { cause: error });
      }
    },
    onNews: createNewsSource(),
  };
}

/** One stream for all who listen: a browser keeps few connections to a server open. */
function createNewsSource(): Connection['onNews'] {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const source = new EventSource(NEWS);
  let hasBeenOpen = false;
  source.onopen = () => {
    // What was told in between nobody has heard: all is loaded anew.
    if (hasBeenOpen) tell({ type: 'accountReset' });
    hasBeenOpen = true;
  };
  source.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as News);
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
