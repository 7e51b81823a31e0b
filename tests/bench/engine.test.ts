import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, test } from 'vitest';

test('the engine in memory', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'engine-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('./engine-run.ts', import.meta.url)), outDir, minify: false },
    ssr: { noExternal: true },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    join(outDir, 'engine-run.js'),
  ]);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${stdout}  ${cpus()[0]?.model} x ${cpus().length}, load ${load}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  expect(stdout).toContain('million steps/s');
});
