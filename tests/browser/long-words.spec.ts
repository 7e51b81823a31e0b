import type { Page } from '@playwright/test';
import { openScene, SCENE_GROUPS } from '#tests/screenshots/scenes.ts';
import { findCutTexts, lengthenTexts } from './support/long-words.ts';
import { sidewaysScrollers } from './support/sideways.ts';
import { expect, test } from './support/test.ts';

/** Each opens by itself. */
const SCENES = [
  'my-programs',
  'new-program',
  'deactivate-dialog',
  'builder-active',
  'builder-blank',
  'builder-validation',
  'panel-start',
  'panel-delay',
  'contacts-here',
  'report',
  'campaigns',
  'audience-contacts',
  'settings',
] as const;

const ALL = SCENE_GROUPS.flatMap(({ scenes }) => scenes);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of [1280, 390]) {
  test(`nothing is cut off or pushed over another at ${width} px when every text is 40% longer`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const seen: Record<string, readonly string[]> = {};
    for (const name of SCENES) {
      const scene = ALL.find((each) => each.name === name);
      if (!scene) throw new Error(`No scene is called ${name}`);
      await openScene(page, scene);
      await lengthenTexts(page);
      seen[name] = [...(await findCutTexts(page)), ...(await scrollersOfThePage(page))];
    }
    expect(seen).toEqual(Object.fromEntries(SCENES.map((name) => [name, []])));
  });
}

/** A table may be wider than its place; the page may not. */
async function scrollersOfThePage(page: Page): Promise<readonly string[]> {
  return (await sidewaysScrollers(page)).filter((scroller) => /^(?:html|body|main) /.test(scroller));
}
