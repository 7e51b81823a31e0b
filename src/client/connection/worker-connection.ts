import type { News } from '#contract/news.ts';
import type { Connect, PortRequest, ToPage, ToWorker } from '#contract/port.ts';
import type { Problem } from '#contract/problem.ts';
import type { ApiAnswer, ApiRequest, Connection } from './connection.ts';
import { createPendingCalls } from './pending-calls.ts';

export const TIMEOUT_MS = 30_000;
/** While calls wait, the worker is pinged this often. */
export const PING_MS = 5_000;
/**
 * Silence for this share of the time limit means that the worker is dead: from one ping to the next for most calls, a minute for
 * those that may keep it busy, such as a reset or an import.
 */
const SILENCE_SHARE = 1 / 10;

/**
 * A start that follows a failed one may hear nothing: while an older tab is in the way of an upgrade, the browser tells the first who
 * asks and lets all others wait. So long they are waited for before the reason is told again.
 */
const SILENT_START_MS = 3_000;

type Line = WorkerLine & { isReady: boolean; silentMs: number };

/**
 * The API in a worker. Calls made before the worker is ready wait for it. A worker that dies rejects what waits and is
 * started anew at once; one that could not start answers with the reason, and the next call tries again.
 */
export function createWorkerConnection({ createWorker }: { createWorker: () => Worker }): Connection & {
  readonly close: () => void;
} {
  const calls = createPendingCalls();
  const listeners = new Set<(news: News) => void>();
  let line: Line | null = null;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  /** Why the last start failed; null once one has not. */
  let failure: Problem | null = null;

  const end = (reason: (cause?: unknown) => void, cause?: unknown) => {
    clearInterval(heartbeat);
    line = null;
    reason(cause);
  };
  const onDeath = (cause: unknown) => {
    const wasReady = line?.isReady === true;
    end(() => calls.rejectAll('connectionLost', cause));
    // A worker that dies before it is ready would die again: the next call may try.
    if (wasReady) line = open();
  };
  const onMessage = (message: ToPage) => {
    if (line) line.silentMs = 0;
    switch (message.type) {
      case 'ready':
        if (line) line.isReady = true;
        failure = null;
        return;
      case 'failed':
        failure = message.problem;
        line?.close();
        end(() => calls.settleAll(toAnswer(message.problem)));
        return;
      case 'answer':
        calls.settle(message.id, message.answer);
        return;
      case 'news':
        for (const listener of listeners) listener(message.news);
        return;
      case 'pong':
        return;
    }
  };
  const beat = () => {
    if (!line) return;
    const patience = Math.max(PING_MS, calls.longestTimeoutMs() * SILENCE_SHARE);
    if (!line.isReady || calls.longestTimeoutMs() === 0) {
      line.silentMs = 0;
    } else if (line.silentMs >= patience) {
      line.close();
      onDeath('no answer to a ping');
    } else {
      line.silentMs += PING_MS;
      line.send({ type: 'ping' }, []);
    }
  };
  const open = (): Line => {
    heartbeat = setInterval(beat, PING_MS);
    const opened = openWorkerLine(createWorker(), { message: onMessage, death: onDeath });
    return { ...opened, isReady: false, silentMs: 0 };
  };

  line = open();
  return {
    fetch: (request) => {
      const { id, answer } = calls.add(request.timeoutMs ?? TIMEOUT_MS);
      line ??= open();
      line.send({ type: 'request', id, request: toPortRequest(request) }, []);
      // The worker goes on waiting, and is ready when the way is clear.
      const tellAgain = () => {
        if (failure && !line?.isReady) calls.settle(id, toAnswer(failure));
      };
      // What changes something may still be done by then, and is not told as refused.
      if (failure && request.method === 'GET') setTimeout(tellAgain, SILENT_START_MS);
      return answer;
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      line?.close();
      end(() => calls.rejectAll('closed'));
    },
  };
}

function toPortRequest({ method, path, headers = {}, body }: ApiRequest): PortRequest {
  return { method, path, headers, body: body ?? null };
}

function toAnswer(problem: Problem): ApiAnswer {
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
}

type WorkerLine = {
  readonly send: (message: ToWorker, transfer: Transferable[]) => void;
  readonly close: () => void;
};

/**
 * One worker from its handshake to its end. After `death` nothing comes from it any more. An error that nobody caught kills a
 * worker only while it starts; later it is reported, and the worker keeps running.
 */
function openWorkerLine(
  worker: Worker,
  on: { readonly message: (message: ToPage) => void; readonly death: (cause: unknown) => void },
): WorkerLine {
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    port1.onmessage = null;
    port1.close();
    worker.onerror = null;
    worker.terminate();
  };
  const die = (cause: unknown) => {
    close();
    on.death(cause);
  };
  port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'ready') worker.onerror = null;
    on.message(data);
  };
  port1.onmessageerror = die;
  worker.onerror = die;
  worker.postMessage({ type: 'connect' } satisfies Connect, [port2]);
  return { send: (message, transfer) => port1.postMessage(message, transfer), close };
}
