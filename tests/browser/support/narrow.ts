import { openScene, SCENE_GROUPS, telling } from '#tests/screenshots/scenes.ts';
import { sidewaysScrollers } from './sideways.ts';
import { expect, test } from './test.ts';

/** 1,280 px at a zoom of 400 %. */
export const NARROW = {
  viewport: { width: 320, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
} as const;

/** The groups that every change is tried with: lists with their dialogs, the builder with its panels. */
const WITH_EVERY_CHANGE: ReadonlySet<string> = new Set(['my programs', 'builder, edited', 'audience']);

/** One test for each group of scenes: the telling ones with every change, the others in the long run. */
export function nothingScrollsSideways(when: 'with every change' | 'in the long run'): void {
  const groups = SCENE_GROUPS.filter(
    ({ name }) => WITH_EVERY_CHANGE.has(name) === (when === 'with every change'),
  );
  for (const { name, prepare, scenes } of groups) {
    test(`[A6] ${name}: nothing scrolls sideways at 320 px`, async ({ page }) => {
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
