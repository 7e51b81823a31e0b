// oxlint-disable-next-line import/default -- Vite exports the address of the built worker
import workerUrl from '#api/worker.ts?worker&url';
import { fetchFirstPage } from '#app/pages.ts';
import { createHttpConnection } from '#client/connection/http-connection.ts';
import { startWorker } from '#client/connection/start-worker.ts';
import { createWorkerConnection } from '#client/connection/worker-connection.ts';

/** Put there by `npm run serve`. */
const isServed = document.querySelector('meta[name="account"][content="server"]') !== null;

// So little that the worker opens the account while the app is still being fetched.
const connection = isServed
  ? createHttpConnection()
  : createWorkerConnection({ createWorker: () => startWorker(workerUrl) });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

fetchFirstPage(location.pathname);
void import('#app/start-app.tsx').then(({ startApp }) => startApp(root, connection));
