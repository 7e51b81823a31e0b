import type { ApiAnswer, ApiRequest, Connection } from '#client/connection/connection.ts';
import type { News } from '#contract/news.ts';

type DirectConnection = Connection & {
  /** What the API publishes goes here. */
  readonly publish: (news: News) => void;
  /** The API's answer to the first request like it that is sent from now on. */
  readonly nextAnswerTo: (method: ApiRequest['method'], path: RegExp) => Promise<ApiAnswer>;
  /** Settles when the API has answered everything that was asked. */
  readonly settled: () => Promise<void>;
};

/** The API called in the same thread: for tests, and where there is no worker. The host is never asked. */
export function createDirectConnection(fetchApi: (request: Request) => Promise<Response>): DirectConnection {
  const listeners = new Set<(news: News) => void>();
  const waiting = new Set<(request: ApiRequest, answer: Promise<ApiAnswer>) => void>();
  const pending = new Set<Promise<ApiAnswer>>();
  return {
    fetch: (request) => {
      const answer = fetchApi(requestOf(request)).then(answerOf);
      pending.add(answer);
      void answer.catch(() => undefined).finally(() => pending.delete(answer));
      for (const hear of waiting) hear(request, answer);
      return answer;
    },
    nextAnswerTo: (method, path) =>
      new Promise((resolve) => {
        const hear = (request: ApiRequest, answer: Promise<ApiAnswer>) => {
          if (request.method !== method || !path.test(request.path)) return;
          waiting.delete(hear);
          resolve(answer);
        };
        waiting.add(hear);
      }),
    settled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
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
