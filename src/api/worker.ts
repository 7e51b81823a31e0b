/// <reference lib="webworker" />

import { fetchRoutesAhead } from '#api/app/app.ts';
import { toProblem } from '#api/http/answer-error.ts';
import { createPublish, NEWS_CHANNEL } from '#api/news/publish.ts';
import { servePort } from '#api/port/serve-port.ts';
import { webLocks } from '#api/start/locks.ts';
import { startApi } from '#api/start/start-api.ts';
import { startRefusal } from '#api/start/start-failure.ts';
import { DATABASE_NAME, isNotStored, openDatabase } from '#api/storage/indexeddb/open-database.ts';
import type { Connect, ToPage } from '#contract/port.ts';
import { instant } from '#domain/schedule/instant.ts';

/** By then the first page stands. */
const SETTLED_MS = 3000;

// oxlint-disable-next-line house/no-module-state -- the worker is its owner: it ends with it
const ports = new Set<MessagePort>();

const api = startApi({
  open: () => openDatabase(DATABASE_NAME),
  isFirstVisit: () => isNotStored(DATABASE_NAME),
  realNow: () => instant(Date.now()),
  publish: createPublish(new BroadcastChannel(NEWS_CHANNEL), (news) => tell({ type: 'news', news })),
  lock: webLocks(navigator.locks),
  newSeed: () => Math.floor(Math.random() * 2 ** 31),
}).catch((error: unknown) => {
  throw startRefusal(error);
});
// Every page that connects is told; until the first one has, nobody listens yet.
api.catch(() => undefined);
setTimeout(() => void fetchAhead(), SETTLED_MS);

self.onmessage = ({ data, ports: [port] }: MessageEvent<Connect>) => {
  if (data.type !== 'connect' || !port) return;
  ports.add(port);
  servePort(port, api);
  api.then(
    () => port.postMessage({ type: 'ready' } satisfies ToPage),
    (error) => port.postMessage({ type: 'failed', problem: toProblem(error) } satisfies ToPage),
  );
};

function tell(message: ToPage): void {
  for (const port of ports) port.postMessage(message);
}

/** Fetches now what would be fetched when first needed, so that the account keeps working without a connection. */
async function fetchAhead(): Promise<void> {
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
