import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { POLICY_REPORTS } from './tests/browser/support/policy-reports.ts';

// Each worker process reads this file again: what was found once is handed on through the environment.
const browser = JSON.parse((process.env['TEST_BROWSER_FOUND'] ??= JSON.stringify(await findBrowser())));
const port = (process.env['TEST_PORT'] ??= String(await freePort()));
const baseURL = `http://localhost:${port}`;
// Another build than the one in `dist`.
const built = process.env['TEST_DIST'] ?? 'dist';

export default defineConfig({
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Room for a machine that is busy with other things; nothing here measures speed.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    // Tracing costs as much as the tests do; at hand it tells what happened, in CI the same test is run again by hand.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env },
      chromiumSandbox: process.getuid?.() !== 0,
      // Keeps Chromium itself from calling out.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
        '--no-pings',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${built} --strictPort --port ${port}`,
    url: baseURL,
    env: { POLICY_REPORTS },
    reuseExistingServer: false,
    timeout: 20_000,
  },
  projects: [
    { name: 'browser', testDir: 'tests/browser', testMatch: '**/*.spec.ts' },
    {
      name: 'bench',
      testDir: 'tests/bench',
      testMatch: '**/*.spec.ts',
      fullyParallel: false,
      timeout: 600_000,
      // A snapshot of the page for each act would be measured too.
      use: { trace: 'off' },
    },
    { name: 'long', testDir: 'tests/long', testMatch: '**/*.spec.ts', timeout: 1_800_000 },
    { name: 'screenshots', testDir: 'tests/screenshots', testMatch: '**/*.spec.ts' },
  ],
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}
