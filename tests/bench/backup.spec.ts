import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { PortAnswer, PortRequest, ToPage, ToWorker } from '#contract/port.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { addContacts } from './seeding.ts';
import { watchPort } from './worker-port.ts';

const CONTACTS = 100_000;
const PATIENCE = { timeout: 120_000 };

/** Of one call, and of the small ones that were asked one after the other while it lasted. */
type Call = { readonly path: string; readonly ms: number; readonly others: number; readonly slowest: number };

test('[B1] [B4] [PERF-14] an account of 100,000 contacts as a file, and back', async ({ page, browser }) => {
  await watchPort(page);
  await page.goto('/programs');
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
  await addContacts(page, { count: CONTACTS, list: 'Everyone' });
  await page.reload();
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
  const before = await memoryOf(browser);
  print(await call(page, 'GET', '/api/backup'), await memoryOf(browser, before));
  print(await call(page, 'POST', '/api/backup/preview'), await memoryOf(browser, before));
  print(await call(page, 'POST', '/api/backup/restore'), await memoryOf(browser, before));
  const size = await page.evaluate(() => (Reflect.get(globalThis, 'backup') as Blob).size);
  console.log(`the file: ${megabytes(size)} MB; the page and its worker before: ${megabytes(before)} MB`);
});

/** What is downloaded first is sent by those that follow. */
function call(page: Page, method: string, path: string): Promise<Call> {
  return page.evaluate(
    async ({ method, path }) => {
      const port: MessagePort = Reflect.get(globalThis, 'workerPort');
      let id = 1e9 + Math.floor(Math.random() * 1e9);
      const ask = (request: PortRequest) =>
        new Promise<PortAnswer>((resolve) => {
          id += 1;
          const asked = id;
          const listen = ({ data }: MessageEvent<ToPage>) => {
            if (data.type !== 'answer' || data.id !== asked) return;
            port.removeEventListener('message', listen);
            resolve(data.answer);
          };
          port.addEventListener('message', listen);
          port.postMessage({ type: 'request', id, request } satisfies ToWorker);
        });
      const kept: Blob | undefined = Reflect.get(globalThis, 'backup');
      const body = method === 'GET' ? null : ((await kept?.arrayBuffer()) ?? null);
      let isOver = false;
      let others = 0;
      let slowest = 0;
      const begun = performance.now();
      const asking = ask({ method, path, headers: {}, body }).finally(() => (isOver = true));
      while (!isOver) {
        const asked = performance.now();
        await ask({ method: 'GET', path: '/api/account', headers: {}, body: null });
        slowest = Math.max(slowest, performance.now() - asked);
        others += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const answer = await asking;
      const ms = performance.now() - begun;
      if (answer.status !== 200) throw new Error(answer.body);
      if (method === 'GET') Reflect.set(globalThis, 'backup', new Blob([answer.body]));
      return { path, ms, others, slowest };
    },
    { method, path },
  );
}

/**
 * The most bytes that the process of the page and its worker has held at once since this was asked last. Where the system
 * does not tell it, 0.
 */
async function memoryOf(browser: Browser, since = 0): Promise<number> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const told = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return Number(/VmHWM:\s+(\d+) kB/.exec(told)?.[1] ?? 0) * 1024;
    });
  return Math.max(...(await Promise.all(sizes)), since) - since;
}

function print({ path, ms, others, slowest }: Call, memory: number): void {
  console.log(
    `${CONTACTS} contacts, ${path}: ${Math.round(ms)} ms; ${others} other calls meanwhile, the slowest ${Math.round(slowest)} ms; at most ${megabytes(memory)} MB more than before`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
