import type { Page } from '@playwright/test';
import { builderPage } from './pages/builder-page.ts';
import { contrastOfConnectors, coveredCards, lowestText, rowsOfViewBar } from './support/canvas-look.ts';
import { expect, test } from './support/test.ts';

const HEIGHTS = { 1440: 900, 1024: 768, 768: 1024, 390: 844 } as const;
/** Of the sample account: active, deactivated, read-only, with errors, a valid draft, a long one, a blank one. */
const PROGRAMS = [1, 7, 9, 12, 13, 14, 15] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of [1440, 1024, 768, 390] as const) {
  test(`a canvas ${width} px wide can be read as it opens, and nothing lies over a card after Fit`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    const seen = [];
    for (const program of PROGRAMS) {
      await page.goto(`/programs/${program}?view=canvas`);
      await expect(builderPage(page).step('Start')).toBeVisible();
      seen.push({ program, ...(await look(page)) });
    }
    expect(seen).toEqual(PROGRAMS.map((program) => ({ program, small: [], faint: [], rows: 1 })));
  });
}

/** What is wrong with the program that has just been opened. */
async function look(page: Page) {
  const small = (await lowestText(page)).filter(({ size }) => size < 11);
  const faint = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    faint.push(...(await contrastOfConnectors(page)).filter((contrast) => contrast < 3));
  }
  const rows = await rowsOfViewBar(page);
  await builderPage(page).fitToScreen();
  await page.mouse.move(0, 0);
  await expect.poll(() => coveredCards(page)).toEqual([]);
  return { small, faint, rows };
}
