import type { Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { expect, test } from './support/test.ts';

/** A draft of the sample account with eight steps. */
const DRAFT = 13;

test('the map moves the view by dragging and pressing, zooms by the wheel, and hides without room', async ({
  page,
}) => {
  const builder = builderPage(page);
  await builder.visit(DRAFT);
  const map = page.getByRole('img', { name: 'Program map' });
  await expect(map).toBeVisible();
  const { x, y, width, height } = await boxOf(map);
  const before = await viewOf(page);

  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2 + 10);
  await page.mouse.up();
  const dragged = await viewOf(page);
  expect(dragged.y).toBeLessThan(before.y - 20);
  expect(Math.abs(dragged.x - before.x)).toBeLessThan(1);

  await page.mouse.click(x + 2, y + 2);
  const brought = await viewOf(page);
  expect(brought.x).toBeGreaterThan(dragged.x + 100);
  expect(brought.y).toBeGreaterThan(dragged.y + 100);

  await page.mouse.wheel(0, 500);
  await expect.poll(async () => (await viewOf(page)).zoom).toBeCloseTo(before.zoom / 2, 1);

  // A panel takes what is left of the room.
  await page.setViewportSize({ width: 1200, height: 900 });
  await builder.step('Delay').first().click();
  await expect(map).toBeHidden();
  await expect(page.getByRole('button', { name: 'Map', exact: true })).toHaveAccessibleDescription(
    /^Not enough room for the map/,
  );
});

async function boxOf(of: {
  boundingBox: () => Promise<{ x: number; y: number; width: number; height: number } | null>;
}) {
  const box = await of.boundingBox();
  if (!box) throw new Error('There is no map');
  return box;
}

function viewOf(page: Page) {
  return page.locator('.react-flow__viewport').evaluate((element) => {
    const { e: x, f: y, a: zoom } = new DOMMatrix(getComputedStyle(element).transform);
    return { x, y, zoom };
  });
}
