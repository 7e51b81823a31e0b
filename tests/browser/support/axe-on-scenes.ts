import type { Page } from '@playwright/test';
import { openScene, showIn, telling } from '#tests/screenshots/scenes.ts';
import { findingsAboutColours, findingsOfAxe } from './axe.ts';
import { sceneGroups, type When } from './scene-groups.ts';
import { smallTargets } from './targets.ts';
import { expect, test } from './test.ts';

// A trace of what axe does costs more than axe.
export const FOR_AXE = { contextOptions: { reducedMotion: 'reduce' }, trace: 'off' } as const;

const WITH_EVERY_CHANGE = ['my programs', 'builder, viewed', 'builder, edited', 'audience', 'what happened'];

/** One test for each group of scenes. */
export function nothingFoundByAxe(when: When): void {
  for (const { name, prepare, scenes } of sceneGroups(when, WITH_EVERY_CHANGE)) {
    test(`[A11Y-1][A11Y-5] ${name}: axe finds nothing, in light and dark, and every target has 24 x 24 px`, async ({
      page,
    }) => {
      // Each look of axe at a page is half a second of work, and there are a hundred.
      test.setTimeout(300_000);
      acceptToLeave(page);
      await prepare?.(page);
      for (const scene of telling(scenes)) {
        await test.step(scene.name, async () => {
          await showIn(page, 'light');
          await openScene(page, scene);
          expect.soft(await findingsOfAxe(page), `${scene.name}, light`).toEqual([]);
          expect.soft(await smallTargets(page), `${scene.name}, targets`).toEqual([]);
          await showIn(page, 'dark');
          expect.soft(await findingsAboutColours(page), `${scene.name}, dark`).toEqual([]);
        });
      }
    });
  }
}

/** A design that is left unsaved asks before the page is left. */
function acceptToLeave(page: Page): void {
  page.on('dialog', (dialog) => void dialog.accept());
}
