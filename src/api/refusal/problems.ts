import type { UsedBy } from '#contract/problem.ts';
import { formatNames } from '#domain/words/numbers.ts';
import type { ApiProblem } from './api-refusal.ts';

export type Fault = { readonly path: string; readonly reason: string };

/** `what` with its article's noun only: "program", "campaign". */
export function notFound(what: string): ApiProblem {
  return {
    kind: 'notFound',
    title: `This ${what} does not exist`,
    detail: 'It may have been deleted for good, or the address may be mistyped.',
  };
}

export function badRequest(faults: readonly Fault[]): ApiProblem {
  return {
    kind: 'badRequest',
    title: 'The request does not have the shape this address takes',
    detail: faults.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join('; '),
    faults,
  };
}

export function preconditionRequired(): ApiProblem {
  return {
    kind: 'preconditionRequired',
    title: 'The request does not say which revision it was made on',
    detail: 'Send the revision of what you looked at as If-Match.',
  };
}

export function idempotencyKeyReused(): ApiProblem {
  return {
    kind: 'idempotencyKeyReused',
    title: 'This Idempotency-Key was used for another request',
    detail: 'Send a new key with every new request; repeat a key only to repeat the same request.',
  };
}

export function tooLarge(limitBytes: number): ApiProblem {
  return {
    kind: 'tooLarge',
    title: 'The request is too large',
    detail: `Send no more than ${limitBytes / 1024 / 1024} MB.`,
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
    title: 'The browser has no room left for this account',
    detail: 'Nothing was changed. Free some space on this device, then try again.',
  };
}

export function storageUnavailable(): ApiProblem {
  return {
    kind: 'storageUnavailable',
    title: 'The browser’s storage can’t be reached',
    detail: 'Nothing was changed. Reload the page; if that does not help, allow this site to store data.',
  };
}

export function unexpected(): ApiProblem {
  return {
    kind: 'unexpected',
    title: 'Something went wrong on our side',
    detail: 'Nothing was changed. Try again; if it happens again, reload the page.',
  };
}
