// First: it puts a database where the API, once imported, looks for one.

import { createApi } from '#api/app/app.ts';
import { createApiClient } from '#client/api.ts';
import { createProgramsStore } from '#store/programs-store.ts';
import { startSync } from '#store/sync.ts';
import { createDirectConnection } from '#tests/drivers/direct-connection.ts';
import { anApi } from './api-driver.ts';
import type { AccountOptions } from './test-account.ts';

/** An account with a page's own client, store and news, as main.tsx joins them. */
export async function aConnectedAccount(options: AccountOptions = {}) {
  const driver = await anApi(options);
  const connection = createDirectConnection((request) => api.fetch(request));
  const api = createApi({ ...driver.deps, publish: connection.publish });
  const client = createApiClient(connection);
  const store = createProgramsStore();
  const sync = startSync(connection, client, store);
  return { ...driver, connection, client, store, sync };
}
