import type { Page } from '@playwright/test';

/** Milliseconds since the navigation began; layout shift is a sum. */
export type FirstVisit = { firstRow: number; largestPaint: number; shift: number };

export type Sight = { readonly selector: string; readonly text: string };
export type FromClick = { readonly shown: number; readonly nextPaint: number };

/** From the next navigation on, the page keeps `visit`. */
export async function watchVisit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const visit: FirstVisit = { firstRow: 0, largestPaint: 0, shift: 0 };
    Reflect.set(globalThis, 'visit', visit);
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) visit.largestPaint = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) visit.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    const rows = new MutationObserver(() => {
      if (document.querySelector('tbody a') === null) return;
      rows.disconnect();
      requestAnimationFrame(() => {
        visit.firstRow = performance.now();
      });
    });
    rows.observe(document, { childList: true, subtree: true });
  });
}

/** From the click, by its own time stamp, until what is awaited has been painted, and until the first frame after it. */
export async function measureFromClick(
  page: Page,
  awaited: Sight,
  act: () => Promise<void>,
): Promise<FromClick> {
  return measure(page, 'click', awaited, act);
}

export async function measureFromInput(
  page: Page,
  awaited: Sight,
  act: () => Promise<void>,
): Promise<number> {
  return (await measure(page, 'input', awaited, act)).shown;
}

async function measure(
  page: Page,
  type: 'click' | 'input',
  awaited: Sight,
  act: () => Promise<void>,
): Promise<FromClick> {
  // Ready before anything is pressed.
  await page.evaluate(
    ({ type, selector, text }) => {
      const measured = new Promise<FromClick>((resolve) => {
        const painted = (then: () => void) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = then;
            channel.port2.postMessage(null);
          });
        const begin = ({ timeStamp }: Event) => {
          let nextPaint = 0;
          painted(() => {
            nextPaint = performance.now() - timeStamp;
          });
          const look = () => {
            const texts = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
            if (!texts.some((shown) => shown.includes(text))) return;
            changes.disconnect();
            painted(() => resolve({ shown: performance.now() - timeStamp, nextPaint }));
          };
          const changes = new MutationObserver(look);
          changes.observe(document.body, { childList: true, subtree: true, characterData: true });
        };
        document.addEventListener(type, begin, { capture: true, once: true });
      });
      Reflect.set(globalThis, 'measured', measured);
    },
    { type, ...awaited },
  );
  await act();
  return page.evaluate(() => Reflect.get(globalThis, 'measured') as Promise<FromClick>);
}
