import type { Problem } from '#contract/problem.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';

/** What the page meets by itself, and what has kinds of its own, left out. */
export type ApiProblemKind = Exclude<Problem['kind'], 'timedOut' | 'connectionLost' | 'refused'>;

export type StaleRevision = Extract<Refusal, { readonly kind: 'staleRevision' }>;

/** A problem before it is an answer: HTTP adds the status, by its kind. */
export type ApiProblem = Pick<Problem, 'title' | 'detail' | 'usedBy' | 'faults'> &
  (
    | { readonly kind: 'refused'; readonly refusal: Exclude<Refusal, StaleRevision> }
    // Of a program, `refusal` tells who changed it, and when.
    | { readonly kind: 'staleRevision'; readonly refusal?: StaleRevision }
    | { readonly kind: Exclude<ApiProblemKind, 'staleRevision'> }
  );

/** Thrown to say no; inside an act it also undoes everything the act has written. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.title);
    this.problem = problem;
  }
}
