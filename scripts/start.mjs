// npm start: from a fresh clone to the running product. PORT chooses another port.

import { buildIfStale, checkNodeVersion, fail, installIfMissing, portFrom, ROOT } from './preparation.mjs';

const port = portFrom(process.env['PORT'] ?? '4173');

checkNodeVersion();
installIfMissing();
buildIfStale();
await serve();

async function serve() {
  // Not a static import: Vite may have been installed a moment ago.
  const { preview } = await import('vite');
  try {
    await preview({ root: ROOT, logLevel: 'warn', preview: { port, strictPort: true } });
  } catch (error) {
    const isPortTaken = error instanceof Error && error.message.includes('already in use');
    if (!isPortTaken) throw error;
    fail(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  }
  console.log(`Program Builder: http://localhost:${port} (Ctrl+C stops it)`);
}
