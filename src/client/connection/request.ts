import { ApiError, problemOfConnection, readProblem } from './api-error.ts';
import type { ApiAnswer, ApiRequest, Connection } from './connection.ts';

/** A clock skip, a rehearsal or an import may have a year of account time, or 200,000 rows, to work through. */
export const LONG_MS = 10 * 60_000;

type Mutation = Omit<ApiRequest, 'method' | 'headers' | 'body'> & {
  readonly method: Exclude<ApiRequest['method'], 'GET'>;
  /** Sent as JSON; bytes are sent as they are. */
  readonly body?: unknown;
  /** The revision that the change was made on. */
  readonly onRevision?: number | undefined;
  /** The same key again asks for the same effect, once. */
  readonly key?: string | undefined;
};

/** What the routes are called with: JSON in, JSON out, and an ApiError for every way it can fail. */
export type Requests = {
  readonly get: <T>(path: string) => Promise<T>;
  /** What is no JSON: the text of a file. */
  readonly getText: (path: string, timeoutMs?: number) => Promise<string>;
  readonly change: <T>(mutation: Mutation) => Promise<T>;
};

export function createRequests(connection: Connection): Requests {
  return {
    get: async <T>(path: string) => read<T>(await ask(connection, { method: 'GET', path })),
    getText: async (path, timeoutMs) =>
      accepted(await ask(connection, { method: 'GET', path, timeoutMs })).body,
    change: async <T>({ body, onRevision, key = crypto.randomUUID(), ...rest }: Mutation) => {
      const isBytes = body instanceof ArrayBuffer;
      const request: ApiRequest = {
        ...rest,
        headers: {
          'Idempotency-Key': key,
          ...(onRevision !== undefined && { 'If-Match': `"${onRevision}"` }),
          ...(body !== undefined && { 'Content-Type': isBytes ? 'text/csv' : 'application/json' }),
        },
        body: isBytes || body === undefined ? body : JSON.stringify(body),
      };
      return read<T>(await askAgainIfLost(connection, request));
    },
  };
}

/** `limit=50&search=anna`, without what is undefined or empty. */
export function queryText(values: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.toString();
}

async function ask(connection: Connection, request: ApiRequest): Promise<ApiAnswer> {
  try {
    return await connection.fetch(request);
  } catch (error) {
    throw new ApiError(problemOfConnection(error), { cause: error });
  }
}

/** A connection lost in mid-request is open again by then, and the key keeps the change from being made twice. */
async function askAgainIfLost(connection: Connection, request: ApiRequest): Promise<ApiAnswer> {
  try {
    return await ask(connection, request);
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.kind !== 'connectionLost') throw error;
    return await ask(connection, request);
  }
}

function read<T>(answer: ApiAnswer): T {
  const { body } = accepted(answer);
  return (body === '' ? undefined : JSON.parse(body)) as T;
}

function accepted(answer: ApiAnswer): ApiAnswer {
  if (answer.status >= 400) throw new ApiError(readProblem(answer));
  return answer;
}
