import type { Problem } from '#contract/problem.ts';

/** Thrown to answer with a problem; inside `actOnce` it also undoes everything the act has written. */
export class ApiRefusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiRefusal';
    this.problem = problem;
  }
}
