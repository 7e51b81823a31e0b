import type { News } from '#contract/news.ts';
import type { Problem } from '#contract/problem.ts';

/** Sent to the worker itself, with a MessagePort for everything that follows. */
export type Connect = { readonly type: 'connect' };

export type PortRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | ArrayBuffer | null;
};

export type PortAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type ToWorker =
  | { readonly type: 'request'; readonly id: number; readonly request: PortRequest }
  | { readonly type: 'ping' };

/** `ready` or `failed` comes first and once; requests that came before are answered after it. */
export type ToPage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'answer'; readonly id: number; readonly answer: PortAnswer }
  | { readonly type: 'pong' }
  | { readonly type: 'news'; readonly news: News };
