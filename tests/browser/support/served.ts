import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './test.ts';

/** The test of every page, over the app as `npm run serve` serves it: one process for each worker. */
export const test = base.extend<object, { script: string; served: string }>({
  script: ['scripts/serve/run.mjs', { scope: 'worker' }],
  served: [
    async ({ script }, provide) => {
      const port = await freePort();
      const server = spawn(process.execPath, [script, process.env['TEST_DIST'] ?? 'dist'], {
        env: { ...process.env, PORT: String(port), DATA_DIR: await mkdtemp(join(tmpdir(), 'served-')) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await untilItServes(server);
      await provide(`http://localhost:${port}`);
      server.kill();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ served }, provide) => provide(served),
});

function untilItServes(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (words) => {
      said += String(words);
      if (said.includes('Ctrl+C stops it')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`npm run serve ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('The system gave no port.'));
        else resolve(address.port);
      });
    });
  });
}
