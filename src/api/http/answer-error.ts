import type { ApiProblem, ApiProblemKind, StaleRevision } from '#api/refusal/api-refusal.ts';
import { explainError } from '#api/refusal/explain-error.ts';
import type { Problem } from '#contract/problem.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';

export function answerError(error: unknown): Response {
  const problem = toProblem(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

export function toProblem(error: unknown): Problem {
  const problem = explainError(error);
  return { ...problem, status: getStatus(problem) };
}

/** The one table from what is refused to a status. A new kind fails to compile here. */
const STATUS_OF_KIND = {
  badRequest: 400,
  notFound: 404,
  conflict: 409,
  inUse: 409,
  rehearsalEnded: 409,
  importEnded: 409,
  staleRevision: 412,
  tooLarge: 413,
  unusable: 422,
  idempotencyKeyReused: 422,
  preconditionRequired: 428,
  unexpected: 500,
  storageUnavailable: 503,
  storageFull: 507,
} as const satisfies Readonly<Record<ApiProblemKind, number>>;

/** The same for what the lifecycle of a program refuses. */
const STATUS_OF_REFUSAL = {
  wrongState: 409,
  designNotSaved: 409,
  activeLimitReached: 409,
  neverEnrolled: 409,
  enrolmentAlreadyDisabled: 409,
  enrolmentAlreadyEnabled: 409,
  validationErrors: 422,
  nameLength: 422,
} as const satisfies Readonly<Record<Exclude<Refusal, StaleRevision>['kind'], number>>;

function getStatus(problem: ApiProblem): number {
  if (problem.kind === 'refused') return STATUS_OF_REFUSAL[problem.refusal.kind];
  return STATUS_OF_KIND[problem.kind];
}
