/** A bug was answered with "something went wrong"; the browser's console gets to see what. */
export function report(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}
