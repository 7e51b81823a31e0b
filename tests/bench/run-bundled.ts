import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

/** Runs a file of this folder as one bundle, as the worker runs its code; what it prints, and on what machine. */
export async function runBundled(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), outDir, minify: false },
    ssr: { noExternal: true },
  });
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', join(outDir, `${name}.js`)]);
  const load = loadavg()[0]?.toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  return `${stdout}  ${cpus()[0]?.model} x ${cpus().length}, load ${load}, Node ${process.version}, ${day}`;
}
