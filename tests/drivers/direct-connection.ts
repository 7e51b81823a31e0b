import type { ApiAnswer, ApiRequest, Connection } from '#client/connection.ts';
import type { News } from '#contract/news.ts';

type DirectConnection = Connection & {
  /** What the API publishes goes here. */
  readonly publish: (news: News) => void;
};

/** The API called in the same thread: for tests, and where there is no worker. The host is never asked. */
export function createDirectConnection(fetchApi: (request: Request) => Promise<Response>): DirectConnection {
  const listeners = new Set<(news: News) => void>();
  return {
    fetch: async (request) => answerOf(await fetchApi(requestOf(request))),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish: (news) => {
      for (const listener of listeners) listener(news);
    },
  };
}

function requestOf({ method, path, headers, body }: ApiRequest): Request {
  return new Request(`http://localhost${path}`, { method, headers: { ...headers }, body: body ?? null });
}

async function answerOf(response: Response): Promise<ApiAnswer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
