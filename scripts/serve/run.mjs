// Serves what is installed and built: to be started by ../serve.mjs, or by a test. `node scripts/serve/run.mjs [folder of the app]`

import { resolve } from 'node:path';
import { fail, portFrom, ROOT } from '#scripts/preparation.mjs';
import { bundledAccount } from './bundle.mjs';
import { createServer } from './server.mjs';

const HOST = '127.0.0.1';

const port = portFrom(process.env['PORT'] ?? '4173');
const folder = resolve(ROOT, process.argv[2] ?? 'dist');
const dataFolder = resolve(ROOT, process.env['DATA_DIR'] ?? 'data');
/** What is being answered when the server is stopped has so long to be answered. */
const GRACE_MS = 5_000;

const { openAccount } = await bundledAccount();
const account = createAccountHolder();
const server = await createServer({ folder, openAccount: account.open }).catch((error) => {
  if (!(error instanceof Error) || error.name !== 'FolderTakenError') throw error;
  return fail(
    `Another server keeps its account in ${dataFolder}. Stop it, or choose another folder: DATA_DIR=...`,
  );
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());

server.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EADDRINUSE') throw error;
  fail(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run serve`);
});
server.listen(port, HOST, () => {
  console.log(`Program Builder: http://localhost:${port} (Ctrl+C stops it)`);
  console.log(`Public API: http://localhost:${port}/v2/programs; API users are made in Settings`);
  console.log(`The account is kept in ${dataFolder}.`);
});

/** Holds the account, which is closed when the server has answered what it was asked. */
function createAccountHolder() {
  /** @type {import('./account.mjs').Account | null} */
  let held = null;
  return {
    /** @param {Parameters<typeof openAccount>[1]} publish */
    open: async (publish) => {
      held = await openAccount(dataFolder, publish);
      return held;
    },
    close: async () => held?.close(),
  };
}

/** Answers what is being asked, and takes nothing more. */
async function stop() {
  const isAnswered = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const isLate = new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref());
  await Promise.race([isAnswered, isLate]);
  await account.close();
  process.exit();
}
