// Serves what is installed and built: to be started by ../serve.mjs, or by a test. `node scripts/serve/run.mjs [folder of the app]`

// First: Dexie looks for it as soon as it is imported.
import 'fake-indexeddb/auto';
import { resolve } from 'node:path';
import { fail, portFrom, ROOT } from '#scripts/preparation.mjs';
import { bundledAccount } from './bundle.mjs';
import { createServer } from './server.mjs';

const HOST = '127.0.0.1';

const port = portFrom(process.env['PORT'] ?? '4173');
const folder = resolve(ROOT, process.argv[2] ?? 'dist');

// Ends as a program does that has come to its end, and leaves nothing behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());

const { openAccount } = await bundledAccount();
const server = await createServer({ folder, openAccount });

server.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EADDRINUSE') throw error;
  fail(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run serve`);
});
server.listen(port, HOST, () => {
  console.log(`Program Builder: http://localhost:${port} (Ctrl+C stops it)`);
  console.log(`Public API: http://localhost:${port}/v2/programs; API users are made in Settings`);
  console.log('The account is kept in memory. It starts with sample data and is lost when the server stops.');
});
