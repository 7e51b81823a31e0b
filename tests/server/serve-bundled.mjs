// A server to be killed by the tests: `node serve-bundled.mjs [bundle] [folder of the account]`. Says its port when it serves.

import { pathToFileURL } from 'node:url';
import { createServer } from '#scripts/serve/server.mjs';

const [bundle = '', dataFolder = ''] = process.argv.slice(2);
/** @type {typeof import('#scripts/serve/account.mjs')} */
const { openAccount } = await import(pathToFileURL(bundle).href);
const server = await createServer({
  folder: dataFolder,
  openAccount: (publish) => openAccount(dataFolder, publish),
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`port ${typeof address === 'object' ? address?.port : ''}`);
});
