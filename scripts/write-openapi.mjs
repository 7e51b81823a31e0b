// npm run openapi: writes src/contract/openapi.json after a change of the public API's shapes or words.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const FILE = fileURLToPath(new URL('../src/contract/openapi.json', import.meta.url));
const SOURCE = fileURLToPath(new URL('openapi/document.mjs', import.meta.url));

/** @type {{ module: typeof import('./openapi/document.mjs') }} */
const { module } = await runnerImport(SOURCE, { configFile: false, logLevel: 'warn' });
writeFileSync(FILE, JSON.stringify(module.openApiDocument()));
execFileSync('npx', ['biome', 'format', '--write', FILE], { stdio: 'inherit' });
