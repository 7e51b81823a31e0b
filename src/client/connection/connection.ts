import type { News } from '#contract/news.ts';

/**
 * The page's line to the API. Every `fetch` settles: an answer, or a ConnectionError within the time limit.
 * A worker that dies rejects what was under way and is started anew.
 */
export type Connection = {
  readonly fetch: (request: ApiRequest) => Promise<ApiAnswer>;
  /** Returns the function that stops listening. */
  readonly onNews: (listener: (news: News) => void) => () => void;
  /** The account is kept by a server, where other programs reach it too. */
  readonly isServed?: boolean;
};

export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** "/api/programs?limit=50" */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** JSON text, or the bytes of a file. */
  readonly body?: string | ArrayBuffer | undefined;
  readonly timeoutMs?: number | undefined;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
