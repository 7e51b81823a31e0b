import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// oxlint-disable-next-line import/default -- Vite exports the address of the built worker
import workerUrl from '#api/worker.ts?worker&url';
import { App } from '#app/app.tsx';
import { createApiClient } from '#client/api.ts';
import { createQueryClient } from '#client/queries.ts';
import { keepQueriesFresh } from '#client/query-news.ts';
import { startWorker } from '#client/start-worker.ts';
import { createWorkerConnection } from '#client/worker-connection.ts';
import { createProgramsStore } from '#store/programs-store.ts';
import { startSync } from '#store/sync.ts';

// The worker opens the account while React makes its first paint.
const connection = createWorkerConnection({ createWorker: () => startWorker(workerUrl) });
const api = createApiClient(connection);
const queries = createQueryClient();
const store = createProgramsStore();
const sync = startSync(connection, api, store);
keepQueriesFresh(connection, queries);
void sync.load();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <App api={api} queries={queries} store={store} onReload={() => void sync.load()} />
  </StrictMode>,
);
