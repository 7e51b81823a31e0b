// Makes one program of account.mjs and all it imports, which Node can't read as it is.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from '#scripts/preparation.mjs';

const ENTRY = fileURLToPath(new URL('account.mjs', import.meta.url));
/** Below the packages, so that the one it leaves out is found from there. */
const CACHE = join(ROOT, 'node_modules', '.cache');
/** Reads a file beside itself. */
const NOT_BUNDLED = 'node-sqlite3-wasm';

/** Parts of it are read when they are first wanted: the bundle stays as long as this process. Answers where it is. */
export async function bundleAccount() {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'program-builder-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: ENTRY, outDir, minify: false, copyPublicDir: false },
    ssr: { noExternal: true, external: [NOT_BUNDLED] },
  });
  return join(outDir, 'account.js');
}

export async function bundledAccount() {
  /** @type {typeof import('./account.mjs')} */
  const account = await import(pathToFileURL(await bundleAccount()).href);
  return account;
}
