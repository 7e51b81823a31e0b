import { Dexie } from 'dexie';
import { report } from '#api/http/report.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { storageFull, storageUnavailable, unexpected } from '#api/refusal/problems.ts';
import { errorNames } from '#api/storage/error-names.ts';
import type { Problem } from '#contract/problem.ts';

export function problemAnswer(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

const STORAGE_GONE: readonly string[] = [
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.OpenFailed,
  Dexie.errnames.MissingAPI,
  Dexie.errnames.InvalidState,
  Dexie.errnames.VersionChange,
  Dexie.errnames.Unknown,
  // The browser has undone a transaction: whatever the app itself undoes has a reason of its own.
  Dexie.errnames.Abort,
];

/** The one place where whatever was thrown becomes an answer. Internals stay inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiRefusal) return error.problem;
  const names = errorNames(error);
  if (names.includes(Dexie.errnames.QuotaExceeded)) return storageFull();
  if (names.some((name) => STORAGE_GONE.includes(name))) return storageUnavailable();
  report(error);
  return unexpected();
}
