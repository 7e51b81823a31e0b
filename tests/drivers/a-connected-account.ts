import { onTestFinished } from 'vitest';
import { createApi } from '#api/app/app.ts';
import { createApiClient } from '#client/api.ts';
import type { ApiAnswer, ApiRequest } from '#client/connection/connection.ts';
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
  // The API fetches the code of an address when it is asked for: nothing may be on its way when the test is torn down.
  onTestFinished(connection.settled);
  const client = createApiClient(connection);
  const store = createProgramsStore();
  const sync = startSync(connection, client, store);
  /** Acts on the page and waits until the API has answered what that asks of it: what is read next is what was stored. */
  const answered = async (
    [method, path]: readonly [method: ApiRequest['method'], path: RegExp],
    act: () => Promise<unknown>,
  ): Promise<ApiAnswer> => {
    const answer = connection.nextAnswerTo(method, path);
    await act();
    return answer;
  };
  return { ...driver, connection, client, store, sync, answered };
}
