import { Dexie } from 'dexie';
import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { explainError } from '#api/refusal/explain-error.ts';
import { errorNames } from '#api/storage/error-names.ts';

const BLOCKED = unavailable(
  'Another tab with an older Program Builder is open',
  'Close the other tabs of Program Builder, then reload this page.',
);
const NEWER = unavailable(
  'A newer Program Builder has stored data in this browser',
  'Reload the page to get the newer version. Nothing was changed.',
);
const REFUSED = unavailable(
  'The browser does not let Program Builder store anything',
  'Allow this site to store data, or leave private browsing, then reload the page.',
);

const FAILURES: Readonly<Record<string, ApiProblem>> = {
  BlockedUpgradeError: BLOCKED,
  NewerSchemaError: NEWER,
  [Dexie.errnames.Version]: NEWER,
  // Private windows and site settings refuse storage in one of these ways.
  [Dexie.errnames.MissingAPI]: REFUSED,
  [Dexie.errnames.InvalidState]: REFUSED,
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
