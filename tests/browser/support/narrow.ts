import { openScene, telling } from '#tests/screenshots/scenes.ts';
import { sceneGroups, type When } from './scene-groups.ts';
import { sidewaysScrollers } from './sideways.ts';
import { expect, test } from './test.ts';

/** 1,280 px at a zoom of 400 %. */
export const NARROW = {
  viewport: { width: 320, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
} as const;

/** The list with its dialogs, the builder with its panels. */
const WITH_EVERY_CHANGE = ['my programs', 'builder, edited'];

/** One test for each group of scenes. */
export function nothingScrollsSideways(when: When): void {
  for (const { name, prepare, scenes } of sceneGroups(when, WITH_EVERY_CHANGE)) {
    test(`[A11Y-6] ${name}: nothing scrolls sideways at 320 px`, async ({ page }) => {
      test.setTimeout(300_000);
      page.on('dialog', (dialog) => void dialog.accept());
      await prepare?.(page);
      for (const scene of telling(scenes)) {
        await test.step(scene.name, async () => {
          await openScene(page, scene);
          expect.soft(await sidewaysScrollers(page), scene.name).toEqual([]);
        });
      }
    });
  }
}
