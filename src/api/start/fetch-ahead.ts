import { fetchRoutesAhead } from '#api/app/app.ts';

/** Fetches what is otherwise fetched when first needed: the account goes on where the connection does not. */
export async function fetchAhead(): Promise<void> {
  await fetchRoutesAhead();
  // What can't be fetched now is fetched, or fails where it is seen, when it is needed.
  await Promise.allSettled([
    import('#api/engine/run-batch.ts'),
    import('#api/engine/forecast-now.ts'),
    import('#api/use-cases/expiry/purge-expired.ts'),
    import('#api/sample/make-sample-account.ts'),
    import('#api/sample/make-empty-account.ts'),
    import('#api/sample/write-account.ts'),
    import('#api/sample/write-sample-account.ts'),
  ]);
}
