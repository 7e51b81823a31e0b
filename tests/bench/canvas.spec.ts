import type { Locator, Page } from '@playwright/test';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { storeDesign } from '#tests/browser/support/store-design.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { aBigProgram } from './a-big-program.ts';
import {
  type Frames,
  framesOfWheel,
  interactionsOf,
  summaryOf,
  WHEEL_FRAMES,
  watchInteractions,
  workDuring,
} from './frames.ts';
import { measureFromClick } from './stopwatch.ts';

/** A draft of the sample account. */
const PROGRAM = { id: 13, name: 'After purchase' } as const;
/** An active one. */
const RUNNING = { id: 1 } as const;
const PATIENCE = { timeout: 120_000 };
const REPEATS = 5;
const SIZES = [50, 500, 1_000, 5_000] as const;

for (const size of SIZES) {
  test(`[PERF-4] a canvas of ${size} nodes`, async ({ page }) => {
    await page.goto('/programs');
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
    await storeDesign(page, PROGRAM.id, aBigProgram(size));
    const opened: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      await page.goto('/programs');
      const link = page.getByRole('table').getByRole('link', { name: PROGRAM.name });
      await expect(link).toBeVisible(PATIENCE);
      // Parts that are fetched in quiet moments are there, as they are for who has looked at the list.
      await page.waitForLoadState('networkidle');
      const shown = { selector: '.react-flow__node', text: 'Start' };
      opened.push((await measureFromClick(page, shown, () => link.click())).shown);
    }
    const fit = await fitWork(page);
    const pan = await wheeled(page, 'pan');
    const zoom = await wheeled(page, 'zoom');
    const typing = await typingTimes(page);
    print(`[PERF-4] ${size} nodes, ms`, [
      `from the click on the list to the first card: ${times(opened)}`,
      `work of the page's thread to fit all to the screen: ${fit.toFixed(0)}`,
      `pan: ${pan}`,
      `zoom: ${zoom}`,
      `a letter typed into a panel until the next paint: ${times(typing)}`,
    ]);
  });
}

for (const size of SIZES) {
  test(`[PERF-6] figures each second on ${size} nodes`, async ({ page, context }) => {
    await page.goto('/programs');
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
    const design = aBigProgram(size);
    await storeDesign(page, RUNNING.id, design);
    await builderPage(page).visit(RUNNING.id);
    await expect(page.locator('.react-flow__node').first()).toBeVisible(PATIENCE);
    // What listens to them is fetched after the first card stands.
    await page.waitForLoadState('networkidle');
    // As another tab's engine would tell them.
    const other = await context.newPage();
    await other.goto('/favicon.svg');
    const long = await page.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      Reflect.set(globalThis, 'longTasks', tasks);
      return tasks.length;
    });
    expect(long).toBe(0);
    await page.bringToFront();
    const frames: Frames[] = [];
    for (let second = 1; second <= 10; second += 1) {
      const counting = framesAfterNews(page);
      await other.evaluate(
        ({ nodeIds, programId, second }) => {
          const byNode = nodeIds.map((nodeId) => ({
            nodeId,
            here: 400 + second,
            ever: 1_000 + second,
            sent: 0,
            opened: 0,
            clicked: 0,
            lastDay: { ever: 0, sent: 0, opened: 0, clicked: 0 },
          }));
          const enrolled = { inside: 1, ever: 1 };
          const figures = { programId, at: Date.now(), nextChangeAt: null, enrolled, byNode };
          const channel = new BroadcastChannel('program-builder');
          channel.postMessage({ type: 'figuresChanged', figures });
          channel.close();
        },
        { nodeIds: design.nodes.map(({ id }) => id), programId: RUNNING.id, second },
      );
      frames.push(await counting);
      await expect(page.locator('.react-flow__node').first()).toContainText(String(400 + second), PATIENCE);
    }
    const tasks = await page.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[]);
    print(`[PERF-6] figures of ${size} nodes, ms`, [
      `frames in the second after: p95 ${times(frames.map(({ p95 }) => p95))}, worst ${times(frames.map(({ worst }) => worst))}`,
      `tasks over 50 ms: ${tasks.length}`,
    ]);
  });
}

for (const [size, slowed] of [...SIZES.map((size) => [size, 1] as const), [50, 4], [500, 4]] as const) {
  test(`[PERF-8] 30 interactions at ${size} nodes, processor slowed ${slowed} times`, async ({ page }) => {
    const builder = builderPage(page);
    await page.goto('/programs');
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
    await storeDesign(page, PROGRAM.id, aBigProgram(size));
    await builder.visit(PROGRAM.id);
    await page.waitForLoadState('networkidle');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    await watchInteractions(page);
    await thirtyInteractions(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const { count, worst, p75, slowest } = await interactionsOf(page);
    print(`[PERF-8] ${size} nodes, slowed ${slowed} times, ms`, [
      `${count} interactions over 16 ms: p75 ${p75}, INP ${worst} (${slowest})`,
    ]);
  });
}

/**
 * Walks, opens, types, adds, moves, copies, pastes, deletes, undoes and redoes. Nobody presses a key before the last one
 * has shown: what comes next waits for that.
 */
async function thirtyInteractions(page: Page): Promise<void> {
  const builder = builderPage(page);
  const click = async (target: Locator) => {
    await target.click();
    await painted(page);
  };
  const press = async (keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await painted(page);
    }
  };
  await click(builder.step('Start').first());
  await click(page.getByRole('complementary').getByRole('button', { name: 'Close' }));
  await press(['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'Control+ArrowRight']);
  await press(['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+c', 'Control+v']);
  await press(['Control+ArrowDown', 'Delete', 'Control+z', 'Control+z', 'Control+Shift+z']);
  await click(builder.palette.getByRole('button', { name: 'Add Delay', exact: true }));
  await click(page.getByRole('complementary').getByRole('spinbutton').first());
  await press(['2', '1', 'Backspace']);
  await click(builder.apply);
  await click(builder.undo);
  await click(builder.redo);
  for (const name of ['Zoom in', 'Zoom out', 'Fit to screen', 'Tidy up'])
    await click(page.getByRole('button', { name, exact: true }));
  await click(builder.validation);
  await press(['F8']);
}

/** What was done last is on the screen: the frame after the next begins. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

async function wheeled(page: Page, kind: 'pan' | 'zoom'): Promise<string> {
  let frames: Frames = { p50: 0, p95: 0, worst: 0 };
  const work = await workDuring(page, async () => {
    frames = await framesOfWheel(page, kind);
  });
  return `${inWords(frames)}; work of the page's thread in a frame ${(work / WHEEL_FRAMES).toFixed(1)}`;
}

/** Out and back to where the program was opened. */
async function fitWork(page: Page): Promise<number> {
  const work = await workDuring(page, async () => {
    await page.getByRole('button', { name: 'Fit to screen' }).click();
    await untilTheViewRests(page);
  });
  await page.getByRole('button', { name: /^Zoom to 100/ }).click();
  return work;
}

/** The view has not moved, and nothing came into sight or left it, for 30 frames. */
async function untilTheViewRests(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          const view = document.querySelector<HTMLElement>('.react-flow__viewport');
          return `${view?.style.transform} ${document.querySelectorAll('.react-flow__node').length}`;
        };
        let [last, frames] = [look(), 0];
        const step = () => {
          const now = look();
          frames = now === last ? frames + 1 : 0;
          last = now;
          if (frames >= 30) resolve();
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

async function typingTimes(page: Page): Promise<readonly number[]> {
  await page.getByRole('button', { name: 'Fit to screen' }).click();
  const builder = builderPage(page);
  await builder.palette.getByRole('button', { name: 'Add End', exact: true }).click();
  const field = builder.panel('End').getByRole('textbox').first();
  await field.click();
  await watchInteractions(page);
  const typed: number[] = [];
  for (const letter of 'abcdefgh') {
    // In an object, or the handle would wait for it.
    const heard = await page.evaluateHandle(() => ({
      ms: new Promise<number>((resolve) =>
        document.addEventListener(
          'keydown',
          ({ timeStamp }) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          { once: true, capture: true },
        ),
      ),
    }));
    await page.keyboard.press(letter);
    typed.push(await heard.evaluate(({ ms }) => ms));
  }
  return typed;
}

/** How long each frame took in the second after now. */
async function framesAfterNews(page: Page): Promise<Frames> {
  const seen = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const begin = performance.now();
        const frames: number[] = [];
        let last = begin;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          if (now - begin < 1_000) requestAnimationFrame(step);
          else resolve(frames);
        };
        requestAnimationFrame(step);
      }),
  );
  return summaryOf(seen);
}

function times(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return `median ${middle.toFixed(0)}, most ${(sorted.at(-1) ?? 0).toFixed(0)}`;
}

function inWords({ p50, p95, worst }: Frames): string {
  return `frame p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, worst ${worst.toFixed(0)}`;
}

function print(title: string, lines: readonly string[]): void {
  console.log([title, ...lines.map((line) => `  ${line}`)].join('\n'));
}
