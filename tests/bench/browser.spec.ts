import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { builderPage } from '#tests/browser/pages/builder-page.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { addPrograms, aLongProgram, stepsStored } from './seeding.ts';
import { type FirstVisit, measureFromClick, measureFromInput, watchVisit } from './stopwatch.ts';

type Size = { readonly name: string; readonly size: number; readonly sizeLimit?: number };

const VISITS = 7;
const CHANGES = 20;
/** What is slow is printed, not failed. */
const PATIENCE = { timeout: 120_000 };

test('where it ran', ({ browser }) => {
  const processors = cpus();
  print('machine', [
    `${processors[0]?.model ?? 'unknown'} x ${processors.length}, Chromium ${browser.version()}, Node ${process.version}`,
    new Date().toISOString(),
  ]);
});

test('[PERF-1] what each route loads', () => {
  // It ends with 1 when something is too large; here it is only asked.
  const { stdout } = spawnSync('npx', ['size-limit', '--json'], { encoding: 'utf8' });
  const sizes = JSON.parse(stdout) as readonly Size[];
  print(
    '[PERF-1] gzip',
    sizes.map(({ name, size, sizeLimit = 0 }) => `${name}: ${kB(size)} of ${kB(sizeLimit)} kB`),
  );
});

test('[PERF-2] visits to the list', async ({ browser, baseURL }) => {
  const firsts: FirstVisit[] = [];
  const laters: FirstVisit[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const [first, later] = await twoVisits(browser, `${baseURL}/programs`);
    firsts.push(first);
    laters.push(later);
  }
  print(`[PERF-2] median of ${VISITS}`, [
    `first visit, sample data made: ${visitInWords(firsts)}`,
    `later visit: ${visitInWords(laters)}`,
  ]);
});

test('[PERF-3] from the click to the status shown', async ({ page }) => {
  const builder = builderPage(page);
  const status = 'main header h1 + *';
  const shown: Record<'activate' | 'deactivate' | 'save', number[]> = {
    activate: [],
    deactivate: [],
    save: [],
  };
  const painted: number[] = [];
  const confirm = async (name: string, label: string) => {
    const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true', PATIENCE);
    const times = await measureFromClick(page, { selector: status, text: label }, () => button.click());
    painted.push(times.nextPaint);
    await expect(page.getByRole('dialog')).toBeHidden(PATIENCE);
    return times.shown;
  };
  await page.goto('/programs');
  await visitOf(page);
  await builder.visit(13);
  for (let change = 0; change < CHANGES; change += 1) {
    await builder.activate.click();
    shown.activate.push(await confirm('Activate', 'Active'));
    await builder.deactivate.click();
    shown.deactivate.push(await confirm('Deactivate', 'Draft'));
  }
  await builder.step('Delay').focus();
  await page.keyboard.press('ArrowDown');
  for (let change = 0; change < CHANGES; change += 1) {
    await page.keyboard.press('Control+ArrowRight');
    const saved = { selector: '[role="toolbar"]', text: 'No changes to save.' };
    const times = await measureFromClick(page, saved, () => builder.save.click());
    shown.save.push(times.shown);
    painted.push(times.nextPaint);
    await builder.steps
      .getByRole('button', { name: /^(Start|Send|Delay|Decision|End)/ })
      .and(page.locator('[tabindex="0"]'))
      .focus();
  }
  print(`[PERF-3] ms, ${CHANGES} of each`, [
    ...Object.entries(shown).map(([what, times]) => `${what}: ${percentiles(times)}`),
    `next paint after the click: ${percentiles(painted)}`,
  ]);
});

for (const programs of [10, 1_000, 10_000]) {
  test(`[PERF-5] My programs with ${programs} programs`, async ({ page }) => {
    await watchVisit(page);
    await page.goto('/programs');
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
    await addPrograms(page, programs);
    const firstRows: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      await page.goto('/programs');
      firstRows.push((await visitOf(page)).firstRow);
    }
    await expect(page.getByRole('button', { name: /^All/ })).toContainText(String(programs).slice(0, 2));
    const search = page.getByRole('searchbox', { name: 'Search by name' });
    const found = { selector: 'main output', text: ' found' };
    const searched: number[] = [];
    const filtered: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      await search.focus();
      searched.push(await measureFromInput(page, found, () => page.keyboard.insertText('Upgrade')));
      await search.fill('');
      await expect(page.getByText(/ found$/)).toHaveCount(0);
      const active = page.getByRole('button', { name: /^Read-only/ });
      filtered.push((await measureFromClick(page, found, () => active.click())).shown);
      await active.click();
      await expect(page.getByText(/ found$/)).toHaveCount(0);
    }
    print(`[PERF-5] ms, ${programs} programs`, [
      `first row: ${percentiles(firstRows)}`,
      `search: ${percentiles(searched)}`,
      `filter: ${percentiles(filtered)}`,
    ]);
  });
}

test('[PERF-7] steps a second, stored', async ({ page }) => {
  const CONTACTS = 20_000;
  const rows = Array.from({ length: CONTACTS }, (_, row) => `person${row}@example.com,Person ${row}`);
  await page.goto('/audience');
  await page.getByRole('button', { name: 'Import contacts' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Email,First name', ...rows].join('\n')),
  });
  await page.getByRole('button', { name: 'Continue' }).click(PATIENCE);
  await page.getByRole('radio', { name: 'Yes, all of them agreed' }).click();
  await page.getByRole('textbox', { name: /^Add contacts to a list/ }).fill('Bench');
  await page.getByRole('button', { name: 'Check' }).click();
  const imported = await measureFromClick(page, { selector: '[role="dialog"] h2', text: 'imported' }, () =>
    page.getByRole('button', { name: 'Import 20,000 contacts' }).click(),
  );
  await aLongProgram(page, { programId: 13, list: 'Bench' });
  const builder = builderPage(page);
  await builder.visit(13);
  await builder.activate.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Activate', exact: true }).click();
  await expect(builder.deactivate).toBeVisible(PATIENCE);
  const before = await stepsStored(page);
  await page.getByRole('button', { name: /^Account clock/ }).click();
  const skipped = await measureFromClick(page, { selector: 'body', text: 'Account clock moved to' }, () =>
    page.getByRole('menuitem', { name: '+1 week' }).click(),
  );
  const steps = (await stepsStored(page)) - before;
  print('[PERF-7] durable engine', [
    `import of ${CONTACTS} contacts: ${Math.round(imported.shown)} ms`,
    `a week: ${steps} steps in ${Math.round(skipped.shown)} ms, ${Math.round(steps / (skipped.shown / 1000))} steps/s`,
  ]);
  expect(steps).toBeGreaterThan(CONTACTS);
});

async function twoVisits(browser: Browser, url: string): Promise<readonly [FirstVisit, FirstVisit]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchVisit(page);
  await page.goto(url);
  const first = await visitOf(page);
  await page.goto(url);
  const later = await visitOf(page);
  await context.close();
  return [first, later];
}

/** Once the first row is there, and what comes after it has had its time. */
async function visitOf(page: Page): Promise<FirstVisit> {
  await expect(page.getByRole('button', { name: /^Account clock/ })).toBeVisible(PATIENCE);
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible(PATIENCE);
  return page.evaluate(() => Reflect.get(globalThis, 'visit') as FirstVisit);
}

function visitInWords(visits: readonly FirstVisit[]): string {
  const median = (pick: (visit: FirstVisit) => number) => percentile(visits.map(pick), 50);
  return [
    `first row ${Math.round(median(({ firstRow }) => firstRow))} ms`,
    `LCP ${Math.round(median(({ largestPaint }) => largestPaint))} ms`,
    `CLS ${Math.max(...visits.map(({ shift }) => shift)).toFixed(4)} at most`,
  ].join(', ');
}

function percentiles(times: readonly number[]): string {
  return `p50 ${percentile(times, 50).toFixed(0)}, p95 ${percentile(times, 95).toFixed(0)}`;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function print(title: string, lines: readonly string[]): void {
  console.log([title, ...lines.map((line) => `  ${line}`)].join('\n'));
}
