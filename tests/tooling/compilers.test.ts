import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROBE = `export const page = document;
export const answer = fetch;
export const store = indexedDB;
`;

test('the domain does not compile with the page, the network or the storage', () => {
  expect(compileIn('src/domain')).toEqual(['document', 'fetch', 'indexedDB']);
});

test('the API compiles with the network and the storage, not with the page', () => {
  expect(compileIn('src/api')).toEqual(['document']);
});

/** Compiles the probe under the tsconfig of that folder; answers with the names the compiler did not know. */
function compileIn(layer: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'type-probe-'));
  try {
    mkdirSync(join(folder, layer), { recursive: true });
    cpSync('tsconfig.base.json', join(folder, 'tsconfig.base.json'));
    cpSync(join(layer, 'tsconfig.json'), join(folder, layer, 'tsconfig.json'));
    writeFileSync(join(folder, layer, 'probe.ts'), PROBE);
    return [...runCompiler(join(folder, layer)).matchAll(/Cannot find name '(\w+)'/g)].map(
      ([, name]) => name ?? '',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCompiler(project: string): string {
  try {
    return execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project], {
      encoding: 'utf8',
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
