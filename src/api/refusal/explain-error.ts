import { errorNames } from '#api/storage/error-names.ts';
import { STORAGE_ERRORS } from '#api/storage/port.ts';
import { type ApiProblem, ApiRefusal } from './api-refusal.ts';
import { storageFull, storageUnavailable, unexpected } from './problems.ts';

const STORAGE_GONE: readonly string[] = [
  STORAGE_ERRORS.databaseClosed,
  STORAGE_ERRORS.openFailed,
  STORAGE_ERRORS.missingApi,
  STORAGE_ERRORS.invalidState,
  STORAGE_ERRORS.versionChange,
  STORAGE_ERRORS.unknown,
  // The browser has undone a transaction: whatever the app itself undoes has a reason of its own.
  STORAGE_ERRORS.abort,
];

/** The one place where whatever was thrown becomes a problem in words. Internals stay inside. */
export function explainError(error: unknown): ApiProblem {
  if (error instanceof ApiRefusal) return error.problem;
  const names = errorNames(error);
  if (names.includes(STORAGE_ERRORS.quotaExceeded)) return storageFull();
  if (names.some((name) => STORAGE_GONE.includes(name))) return storageUnavailable();
  report(error);
  return unexpected();
}

/** A bug is answered with "something went wrong"; the browser's console gets to see what. */
function report(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}
