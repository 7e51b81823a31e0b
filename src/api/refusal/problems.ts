import type { UsedBy } from '#contract/problem.ts';
import { formatNames } from '#domain/words/numbers.ts';
import type { ApiProblem } from './api-refusal.ts';

export type Fault = { readonly path: string; readonly reason: string };

/** `what` with its article's noun only: "program", "campaign". */
export function notFound(what: string): ApiProblem {
  return {
    kind: 'notFound',
    title: `This ${what} could not be found`,
    detail: 'It may have been permanently deleted, or the web address may be wrong.',
  };
}

export function badRequest(faults: readonly Fault[]): ApiProblem {
  return {
    kind: 'badRequest',
    title: 'Some of the values sent were not accepted',
    detail: faults.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join('; '),
    faults,
  };
}

export function preconditionRequired(): ApiProblem {
  return {
    kind: 'preconditionRequired',
    title: 'The If-Match header is missing',
    detail: 'Send the ETag of what you are changing in the If-Match header.',
  };
}

export function idempotencyKeyReused(): ApiProblem {
  return {
    kind: 'idempotencyKeyReused',
    title: 'This Idempotency-Key has already been used for a different request',
    detail: 'Use a new key for each request. Reuse a key only to retry the same request.',
  };
}

export function tooLarge(limitBytes: number): ApiProblem {
  return {
    kind: 'tooLarge',
    title: 'The request is too large',
    detail: `The limit is ${limitBytes / 1024 / 1024} MB.`,
  };
}

/** `what` is used by the programs of `usedBy`, which keeps it from being deleted. */
export function inUse(what: string, usedBy: readonly UsedBy[]): ApiProblem {
  return {
    kind: 'inUse',
    title: `This ${what} is used by ${formatNames(usedBy.map(({ name }) => name))}`,
    detail: `Choose another ${what} in ${usedBy.length === 1 ? 'that program' : 'those programs'} first.`,
    usedBy,
  };
}

export function storageFull(): ApiProblem {
  return {
    kind: 'storageFull',
    title: 'There is no space left for this account',
    detail: 'Nothing was changed. Free up space where the account is stored, then try again.',
  };
}

export function storageUnavailable(): ApiProblem {
  return {
    kind: 'storageUnavailable',
    title: 'The storage of this account cannot be reached',
    detail: 'Nothing was changed. Reload the page. If that does not help, allow this site to store data.',
  };
}

export function unexpected(): ApiProblem {
  return {
    kind: 'unexpected',
    title: 'Something went wrong on our side',
    detail: 'Nothing was changed. Try again. If it keeps happening, reload the page.',
  };
}
