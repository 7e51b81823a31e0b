import { isProblem, type Problem } from '#contract/problem.ts';
import type { ApiAnswer } from './connection.ts';
import { ConnectionError } from './connection-error.ts';

/** The API said no, or could not be reached: what is wrong and what to do is in `problem`, in words. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(reason: Problem, options?: ErrorOptions) {
    super(reason.title, options);
    this.name = 'ApiError';
    this.problem = reason;
  }
}

/** What a thrown value says to a user, whoever threw it. */
export function getProblem(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : UNEXPECTED;
}

/** The reason that an answer of status 400 or above gives. */
export function readProblem(answer: ApiAnswer): Problem {
  const body = parseJson(answer.body);
  return isProblem(body) ? body : { ...UNEXPECTED, status: answer.status };
}

/** The reason for a request that got no answer at all. */
export function problemOfConnection(error: unknown): Problem {
  return error instanceof ConnectionError && error.kind === 'timedOut' ? TIMED_OUT : CONNECTION_LOST;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const UNEXPECTED: Problem = {
  kind: 'unexpected',
  status: 500,
  title: 'Something went wrong on our side',
  detail:
    'If you were saving a change, we cannot tell whether it was saved. Reload the page to check before you try again.',
};

const TIMED_OUT: Problem = {
  kind: 'timedOut',
  status: 504,
  title: 'The request timed out',
  detail: 'If you were saving a change, it may have been saved. Check before you try again.',
};

const CONNECTION_LOST: Problem = {
  kind: 'connectionLost',
  status: 503,
  title: 'The connection to the account was lost',
  detail: 'Reconnecting. Try again in a moment.',
};
