import { Dexie } from 'dexie';
import { problemOf } from '#api/http/problem-answer.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { errorNames } from '#api/storage/error-names.ts';
import type { Problem } from '#contract/problem.ts';

const BLOCKED = unavailable(
  'Another tab with an older Program Builder is open.',
  'Close the other tabs of Program Builder, then reload this page.',
);
const NEWER = unavailable(
  'A newer Program Builder has stored data in this browser.',
  'Reload the page to get the newer version. Nothing was changed.',
);
const REFUSED = unavailable(
  'The browser does not let Program Builder store anything.',
  'Allow this site to store data, or leave private browsing, then reload the page.',
);

const FAILURES: Readonly<Record<string, Problem>> = {
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
  return new ApiRefusal(named[0] ?? problemOf(error));
}

function unavailable(title: string, detail: string): Problem {
  return { kind: 'storageUnavailable', status: 503, title, detail };
}
