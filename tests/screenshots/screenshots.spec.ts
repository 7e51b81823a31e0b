import { test } from '#tests/browser/support/test.ts';
import { openScene, SCENE_GROUPS, showIn } from './scenes.ts';

const FOLDER = '.cache/screenshots';
/** Shown by the README. */
const IN_THE_DOCS: Readonly<Record<string, string>> = {
  'builder-active': 'docs/screenshots/builder.png',
  'my-programs': 'docs/screenshots/my-programs.png',
};
const WIDTHS = [1440, 1024, 768, 390] as const;
const HEIGHTS = { 1440: 900, 1024: 768, 768: 1024, 390: 844 } as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of WIDTHS) {
  for (const { name, prepare, scenes } of SCENE_GROUPS) {
    test(`${name}, ${width} px wide`, async ({ page }) => {
      test.setTimeout(300_000);
      // A design that is left unsaved asks before the page is left.
      page.on('dialog', (dialog) => void dialog.accept());
      await page.setViewportSize({ width, height: HEIGHTS[width] });
      await prepare?.(page);
      for (const scene of scenes) {
        await test.step(scene.name, async () => {
          await showIn(page, 'light');
          await openScene(page, scene);
          await page.screenshot({ path: `${FOLDER}/${scene.name}-${width}-light.png` });
          const path = IN_THE_DOCS[scene.name];
          if (path !== undefined && width === 1440) await page.screenshot({ path });
          await showIn(page, 'dark');
          await page.screenshot({ path: `${FOLDER}/${scene.name}-${width}-dark.png` });
        });
      }
    });
  }
}
