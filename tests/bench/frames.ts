import type { Page } from '@playwright/test';

export type Frames = { readonly p50: number; readonly p95: number; readonly worst: number };

/** What the page's thread worked during something, in ms of processor time: a busy machine does not add to it. */
export async function workDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await worked();
  await act();
  const work = (await worked()) - before;
  await devtools.detach();
  return work;
}

/** How long frames took while something was done, in ms. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const seen: number[] = [];
    let last = performance.now();
    let isOver = false;
    const step = (now: number) => {
      seen.push(now - last);
      last = now;
      if (!isOver) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    Reflect.set(globalThis, 'endOfFrames', () => {
      isOver = true;
      return seen;
    });
  });
  await act();
  const seen = await page.evaluate(() => (Reflect.get(globalThis, 'endOfFrames') as () => number[])());
  return summaryOf(seen);
}

/** Of how long each frame took. */
export function summaryOf(frames: readonly number[]): Frames {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 };
}

export const WHEEL_FRAMES = 150;

/** Moves the view by the wheel in every frame for a while, and tells how long frames took, in ms. */
export async function framesOfWheel(
  page: Page,
  kind: 'pan' | 'zoom',
  frames = WHEEL_FRAMES,
): Promise<Frames> {
  const times = await page.evaluate(
    async ({ kind, frames }) => {
      const pane = document.querySelector('.react-flow__pane');
      if (!pane) throw new Error('There is no canvas');
      const { left, top, width, height } = pane.getBoundingClientRect();
      const times: number[] = [];
      let last = 0;
      await new Promise<void>((resolve) => {
        const step = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (times.length >= frames) return resolve();
          const isBack = times.length > frames / 2;
          pane.dispatchEvent(
            new WheelEvent('wheel', {
              bubbles: true,
              cancelable: true,
              clientX: left + width / 2,
              clientY: top + height / 2,
              deltaX: kind === 'pan' ? (isBack ? -20 : 20) : 0,
              deltaY: kind === 'pan' ? (isBack ? -60 : 60) : isBack ? -8 : 8,
              ctrlKey: kind === 'zoom',
            }),
          );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
      return times;
    },
    { kind, frames },
  );
  return summaryOf(times);
}

export type Interactions = {
  readonly count: number;
  readonly worst: number;
  readonly p75: number;
  readonly slowest: string;
};

/** From here on the page keeps how long each interaction took until the next paint. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<number, { ms: number; what: string }>();
    Reflect.set(globalThis, 'interactions', seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = Number(Reflect.get(entry, 'interactionId'));
        const on: unknown = Reflect.get(entry, 'target');
        const name = on instanceof Element ? (on.getAttribute('aria-label') ?? on.textContent) : '';
        if (id > 0 && entry.duration > (seen.get(id)?.ms ?? 0))
          seen.set(id, { ms: entry.duration, what: `${entry.name} ${name.slice(0, 40)}`.trim() });
      }
    }).observe({ type: 'event', buffered: false, durationThreshold: 16 } as PerformanceObserverInit);
  });
}

export async function interactionsOf(page: Page): Promise<Interactions> {
  return page.evaluate(() => {
    const seen = [
      ...(Reflect.get(globalThis, 'interactions') as Map<number, { ms: number; what: string }>).values(),
    ];
    const sorted = seen.toSorted((a, b) => a.ms - b.ms);
    const worst = sorted.at(-1);
    return {
      count: seen.length,
      worst: worst?.ms ?? 0,
      p75: sorted[Math.floor(sorted.length * 0.75)]?.ms ?? 0,
      slowest: worst?.what ?? '',
    };
  });
}
