import { Dexie } from 'dexie';
import { errorNames } from '#api/storage/error-names.ts';
import { type ApiProblem, ApiRefusal } from './api-refusal.ts';
import { storageFull, storageUnavailable, unexpected } from './problems.ts';

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

/** The one place where whatever was thrown becomes a problem in words. Internals stay inside. */
export function explainError(error: unknown): ApiProblem {
  if (error instanceof ApiRefusal) return error.problem;
  const names = errorNames(error);
  if (names.includes(Dexie.errnames.QuotaExceeded)) return storageFull();
  if (names.some((name) => STORAGE_GONE.includes(name))) return storageUnavailable();
  report(error);
  return unexpected();
}

/** A bug is answered with "something went wrong"; the browser's console gets to see what. */
function report(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}
