/** The names of an error and of what it wraps: Dexie puts what the browser threw inside its own. */
export function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Object) || !('name' in error) || typeof error.name !== 'string') return [];
  return [error.name, ...wrapped(error).flatMap(errorNames)];
}

/** Where many rows were written at once, the first that failed tells why. */
function wrapped(error: object): readonly unknown[] {
  const inner: readonly unknown[] = 'inner' in error ? [error.inner] : [];
  const failures: readonly unknown[] =
    'failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, 1) : [];
  return [...inner, ...failures];
}
