import type { ApiAnswer } from './connection.ts';
import { ConnectionError, type ConnectionErrorKind } from './connection-error.ts';

type Call = {
  readonly resolve: (answer: ApiAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly timeoutMs: number;
};

/** The calls that wait for an answer. Each settles once: with its answer, in time or not at all, or with the rest. */
export function createPendingCalls() {
  const calls = new Map<number, Call>();
  let lastId = 0;

  const take = (id: number) => {
    const call = calls.get(id);
    calls.delete(id);
    clearTimeout(call?.timer);
    return call;
  };
  const takeAll = () => [...calls.keys()].flatMap((id) => take(id) ?? []);

  return {
    add(timeoutMs: number): { readonly id: number; readonly answer: Promise<ApiAnswer> } {
      lastId += 1;
      const id = lastId;
      const answer = new Promise<ApiAnswer>((resolve, reject) => {
        const timer = setTimeout(() => take(id)?.reject(new ConnectionError('timedOut')), timeoutMs);
        calls.set(id, { resolve, reject, timer, timeoutMs });
      });
      return { id, answer };
    },
    settle: (id: number, answer: ApiAnswer) => take(id)?.resolve(answer),
    settleAll: (answer: ApiAnswer) => {
      for (const call of takeAll()) call.resolve(answer);
    },
    rejectAll: (kind: ConnectionErrorKind, cause?: unknown) => {
      for (const call of takeAll()) call.reject(new ConnectionError(kind, { cause }));
    },
    /** Of the calls that wait, the time limit of the most patient one; 0 when none waits. */
    longestTimeoutMs: () => Math.max(0, ...[...calls.values()].map(({ timeoutMs }) => timeoutMs)),
  };
}
