import type { Page } from '@playwright/test';
import { sidewaysScrollers } from '#tests/browser/support/sideways.ts';
import { expect, test } from '#tests/browser/support/test.ts';
import { openScene, SCENE_GROUPS, telling } from '#tests/screenshots/scenes.ts';
import { clippedTexts, lengthenTexts, restoreTexts } from './pseudo-locale.ts';

const WIDTHS = [1440, 390] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of WIDTHS) {
  for (const { name, prepare, scenes } of SCENE_GROUPS) {
    test(`[A11Y-10] ${name}, ${width} px: nothing is clipped in words 40 % longer, nor from right to left`, async ({
      page,
    }) => {
      page.on('dialog', (dialog) => void dialog.accept());
      await page.setViewportSize({ width, height: 900 });
      await prepare?.(page);
      for (const scene of telling(scenes)) {
        await test.step(scene.name, async () => {
          await openScene(page, scene);
          for (const direction of ['ltr', 'rtl'] as const) {
            await lengthenTexts(page, direction);
            const found = [...(await clippedTexts(page)), ...(await pageIsTooWide(page))];
            await restoreTexts(page);
            expect.soft(found, `${scene.name}, ${direction}`).toEqual([]);
          }
        });
      }
    });
  }
}

/** Tabs may be scrolled, the page may not. */
async function pageIsTooWide(page: Page): Promise<readonly string[]> {
  return (await sidewaysScrollers(page)).filter((line) => line.startsWith('html'));
}
