/** The names of an error and of what it wraps: Dexie puts what the browser threw inside its own. */
export function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Object) || !('name' in error) || typeof error.name !== 'string') return [];
  return [error.name, ...errorNames('inner' in error ? error.inner : undefined)];
}
