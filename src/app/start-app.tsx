import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApiClient } from '#client/api.ts';
import type { Connection } from '#client/connection/connection.ts';
import { createFaultInjection } from '#client/fault-injection.ts';
import { createQueryClient } from '#client/queries.ts';
import { keepQueriesFresh } from '#client/query-news.ts';
import { createProgramsStore } from '#store/programs-store.ts';
import { startSync } from '#store/sync.ts';
import { App } from './app.tsx';

/** Joins the parts of the page and draws it. */
export function startApp(root: HTMLElement, line: Connection): void {
  const faultInjection = createFaultInjection(line);
  const { connection } = faultInjection;
  const api = createApiClient(connection);
  const queries = createQueryClient();
  const store = createProgramsStore();
  const sync = startSync(connection, api, store);
  keepQueriesFresh(connection, queries);
  void sync.load();
  void import('#features/builder/messages/sweep-local-drafts.ts').then(
    ({ sweepLocalDraftsWithPrograms }) => sweepLocalDraftsWithPrograms(connection, api),
    // Where it can't be fetched now, the next visit sweeps.
    () => undefined,
  );
  createRoot(root).render(
    <StrictMode>
      <App
        api={api}
        queries={queries}
        store={store}
        faultInjection={faultInjection}
        onReload={() => void sync.load()}
      />
    </StrictMode>,
  );
}
