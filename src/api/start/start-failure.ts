import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { explainError } from '#api/refusal/explain-error.ts';
import { errorNames } from '#api/storage/error-names.ts';
import { STORAGE_ERRORS } from '#api/storage/port.ts';

const BLOCKED = unavailable(
  'An older version of Program Builder is open in another tab',
  'Close your other Program Builder tabs, then reload this page.',
);
const NEWER = unavailable(
  'Your data was saved by a newer version of Program Builder',
  'Reload the page to update. Nothing was changed.',
);
const REFUSED = unavailable(
  'Your browser is blocking storage for Program Builder',
  'Allow this site to store data, or leave private browsing, then reload the page.',
);

const FAILURES: Readonly<Record<string, ApiProblem>> = {
  BlockedUpgradeError: BLOCKED,
  NewerSchemaError: NEWER,
  [STORAGE_ERRORS.version]: NEWER,
  // Private windows and site settings refuse storage in one of these ways.
  [STORAGE_ERRORS.missingApi]: REFUSED,
  [STORAGE_ERRORS.invalidState]: REFUSED,
  SecurityError: REFUSED,
  NotAllowedError: REFUSED,
};

/** Why the API could not start, in words. */
export function startRefusal(error: unknown): ApiRefusal {
  const named = errorNames(error).flatMap((name) => FAILURES[name] ?? []);
  return new ApiRefusal(named[0] ?? explainError(error));
}

function unavailable(title: string, detail: string): ApiProblem {
  return { kind: 'storageUnavailable', title, detail };
}
