import type { Locator } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { expect, test } from './support/test.ts';

test('the tools of a running program stay on one line, and Save apart from what sets it off', async ({
  page,
}) => {
  const builder = builderPage(page);
  const lines = async () => new Set(await tops(builder.toolbar.getByRole('button'))).size;
  await builder.visit(1);
  const heights: Record<number, number> = {};
  for (const width of [1440, 1280, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(builder.deactivate).toBeVisible();
    heights[width] = await lines();
  }
  expect(heights).toEqual({ 1440: 1, 1280: 1, 1024: 1, 390: 1 });
  const [save, deactivate] = await Promise.all([
    builder.save.boundingBox(),
    builder.deactivate.boundingBox(),
  ]);
  expect((deactivate?.x ?? 0) - (save?.x ?? 0) - (save?.width ?? 0)).toBeGreaterThanOrEqual(8);
});

function tops(buttons: Locator): Promise<number[]> {
  return buttons.evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().top)));
}
