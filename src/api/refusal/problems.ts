import type { Problem, UsedBy } from '#contract/problem.ts';

export type Fault = { readonly path: string; readonly reason: string };

/** `what` with its article's noun only: "program", "campaign". */
export function notFound(what: string): Problem {
  return {
    kind: 'notFound',
    status: 404,
    title: `This ${what} does not exist.`,
    detail: 'It may have been deleted for good, or the address may be mistyped.',
  };
}

export function badRequest(faults: readonly Fault[]): Problem {
  return {
    kind: 'badRequest',
    status: 400,
    title: 'The request does not have the shape this address takes.',
    detail: faults.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join('; '),
    faults,
  };
}

export function preconditionRequired(): Problem {
  return {
    kind: 'preconditionRequired',
    status: 428,
    title: 'The request does not say which revision it was made on.',
    detail: 'Send the ETag of the program you looked at as If-Match.',
  };
}

export function idempotencyKeyReused(): Problem {
  return {
    kind: 'idempotencyKeyReused',
    status: 422,
    title: 'This Idempotency-Key was used for another request.',
    detail: 'Send a new key with every new request; repeat a key only to repeat the same request.',
  };
}

export function tooLarge(limitBytes: number): Problem {
  return {
    kind: 'tooLarge',
    status: 413,
    title: 'The request is too large.',
    detail: `Send no more than ${limitBytes / 1024 / 1024} MB.`,
  };
}

/** `what` is used by the programs of `usedBy`, which keeps it from being deleted. */
export function inUse(what: string, usedBy: readonly UsedBy[]): Problem {
  return {
    kind: 'inUse',
    status: 409,
    title: `This ${what} is used by ${usedBy.map(({ name }) => `“${name}”`).join(', ')}.`,
    detail: `Choose another ${what} in those programs first.`,
    usedBy,
  };
}

export function storageFull(): Problem {
  return {
    kind: 'storageFull',
    status: 507,
    title: 'The browser has no room left for this account.',
    detail: 'Nothing was changed. Free some space on this device, then try again.',
  };
}

export function storageUnavailable(): Problem {
  return {
    kind: 'storageUnavailable',
    status: 503,
    title: 'The browser’s storage can’t be reached.',
    detail: 'Nothing was changed. Reload the page; if that does not help, allow this site to store data.',
  };
}

export function unexpected(): Problem {
  return {
    kind: 'unexpected',
    status: 500,
    title: 'Something went wrong on our side.',
    detail: 'Nothing was changed. Try again; if it happens again, reload the page.',
  };
}
