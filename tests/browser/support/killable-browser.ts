import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#scripts/find-browser.mjs';

/** A real browser process on a profile of its own, which can be killed at any moment and started again. */
export type KillableBrowser = {
  readonly page: Page;
  /** Ends the process at once, as a power cut would; the profile stays. */
  readonly kill: () => Promise<void>;
};

const FLAGS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--window-size=1440,900',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const found = await findBrowser();
  const child = spawn(found.executablePath, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, ...found.env },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: the system's wrapper script and every child go with it.
    detached: true,
  });
  endWithThisProcess(child);
  const browser = await chromium.connectOverCDP(await debuggerUrl(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no default context');
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, kill: () => killGroup(child, browser) };
}

/** A test that fails leaves none behind. */
function endWithThisProcess(child: ChildProcess): void {
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

async function debuggerUrl(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The browser has no error output to read');
  for await (const line of createInterface({ input: child.stderr })) {
    const url = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error('The browser ended before it could be reached');
}

async function killGroup(child: ChildProcess, browser: Browser): Promise<void> {
  if (child.pid === undefined) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}
