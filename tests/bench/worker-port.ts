import type { Page } from '@playwright/test';
import type { PortAnswer, PortRequest, ToPage, ToWorker } from '#contract/port.ts';

export type Timed = { readonly ms: number; readonly status: number; readonly body: string };
type Asked = Pick<PortRequest, 'method' | 'path'> & { readonly json?: unknown };

/** From the next navigation on, the page keeps the port on which it talks with its worker. */
export async function watchPort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const keepPort = (post: () => void, port: MessagePort, message: readonly [ToWorker | null]) => {
      if (message[0]?.type === 'request') Reflect.set(globalThis, 'workerPort', port);
      Reflect.apply(post, port, message);
    };
    const { prototype } = MessagePort;
    const post = Reflect.get(prototype, 'postMessage') as () => void;
    Reflect.set(prototype, 'postMessage', new Proxy(post, { apply: keepPort as () => void }));
  });
}

/** Asks the page's own worker, beside the page. */
export async function askWorker(page: Page, { method, path, json }: Asked): Promise<Timed> {
  const request: PortRequest = {
    method,
    path,
    headers: {},
    body: json === undefined ? null : JSON.stringify(json),
  };
  return page.evaluate(async (request) => {
    const port: MessagePort = Reflect.get(globalThis, 'workerPort');
    // Beyond the numbers that the page counts up to.
    const id = 1e9 + Math.floor(Math.random() * 1e9);
    const begun = performance.now();
    const answer = await new Promise<PortAnswer>((resolve) => {
      const listen = ({ data }: MessageEvent<ToPage>) => {
        if (data.type !== 'answer' || data.id !== id) return;
        port.removeEventListener('message', listen);
        resolve(data.answer);
      };
      port.addEventListener('message', listen);
      port.postMessage({ type: 'request', id, request } satisfies ToWorker);
    });
    return { ms: performance.now() - begun, status: answer.status, body: answer.body };
  }, request);
}
