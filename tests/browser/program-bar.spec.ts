import type { Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { expect, test } from './support/test.ts';

const WIDTHS = [1440, 1280, 1024, 768, 390] as const;
/** One for each state, with the longest names of the sample account, and with errors. */
const PROGRAMS = { active: 1, held: 5, deactivated: 7, readOnly: 9, faulty: 12, draft: 13 } as const;

for (const width of WIDTHS) {
  test(`at ${width} px the bar of every program is one line, and its canvas begins at the same height`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const builder = builderPage(page);
    const bars: Record<string, Bar> = {};
    for (const [state, id] of Object.entries(PROGRAMS)) {
      await builder.visit(id);
      await expect(builder.step('Start')).toBeVisible();
      bars[state] = await measureBar(page);
    }
    const one: Bar = { height: 52, lines: 1, isCut: false, stepsBegin: 140, sideways: 0 };
    expect(bars).toEqual({
      active: one,
      held: one,
      deactivated: one,
      readOnly: one,
      faulty: one,
      draft: one,
    });
  });
}

test('at 1440 px the button that deactivates is written out, also beside the list of programs', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(PROGRAMS.active);
  await expect(builder.deactivate).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'My programs' })).toBeVisible();
  const end = builder.deactivate.getByText('this program', { exact: true });
  await expect.poll(async () => (await end.boundingBox())?.width ?? 0).toBeGreaterThan(40);
});

test('Save is kept apart from what sets the program off or stops it', async ({ page }) => {
  const builder = builderPage(page);
  await builder.visit(PROGRAMS.active);
  await expect(builder.deactivate).toBeVisible();
  const gaps: Record<number, boolean> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expect(async () => {
      const [save, deactivate] = [await builder.save.boundingBox(), await builder.deactivate.boundingBox()];
      gaps[width] = (deactivate?.x ?? 0) - (save?.x ?? 0) - (save?.width ?? 0) >= 12;
      expect(gaps[width]).toBe(true);
    }).toPass();
  }
  expect(gaps).toEqual({ 390: true, 768: true, 1024: true, 1280: true, 1440: true });
});

test('what the bar has no room for is in its menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const builder = builderPage(page);
  await builder.visit(PROGRAMS.active);
  await builder.chooseUtility('Exit conditions');
  const panel = builder.panel('Exit conditions');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  await expect(builder.utilities).toBeFocused();
});

test('the details of the message say what its line cuts short', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const builder = builderPage(page);
  await builder.visit(PROGRAMS.active);
  const details = page.getByRole('status').getByRole('button', { name: 'Details' });
  await details.click();
  const popover = page.getByRole('dialog', { name: 'Details' });
  await expect(popover.getByText('This program is active: it is enrolling new contacts')).toBeVisible();
  await expect(popover.getByText('contacts inside')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(details).toBeFocused();
});

type Bar = Readonly<{
  height: number;
  /** Of buttons, in what is laid out as one row. */
  lines: number;
  isCut: boolean;
  stepsBegin: number;
  /** Pixels that the page would scroll. */
  sideways: number;
}>;

function measureBar(page: Page): Promise<Bar> {
  return page.evaluate(() => {
    const bar = document.querySelector('main header:has([role="toolbar"])');
    const tools = bar?.querySelector('[role="toolbar"]');
    const steps = document.querySelector('[data-steps]');
    if (!bar || !tools || !steps) throw new Error('No program is open');
    const buttons = [...tools.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
    const { right, bottom } = tools.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return {
      height: bar.getBoundingClientRect().height,
      lines: new Set(buttons.map((box) => Math.round(box.top + box.height / 2))).size,
      isCut:
        bar.scrollWidth > bar.clientWidth ||
        buttons.some((box) => box.left < 0 || box.right > right || box.bottom > bottom),
      stepsBegin: steps.getBoundingClientRect().top,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}
