// Makes one program of account.mjs and all it imports, which Node can't read as it is.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('account.mjs', import.meta.url));

/** Parts of it are read when they are first wanted: it stays as long as this process. */
export async function bundledAccount() {
  const outDir = mkdtempSync(join(tmpdir(), 'program-builder-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: ENTRY, outDir, minify: false, copyPublicDir: false },
    ssr: { noExternal: true },
  });
  /** @type {typeof import('./account.mjs')} */
  const account = await import(pathToFileURL(join(outDir, 'account.js')).href);
  return account;
}
