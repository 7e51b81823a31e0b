import type { Page } from '@playwright/test';

/**
 * Counts what a hand on a mouse does from now on: each press, two for a choice from a list, one to go into a text field.
 * Playwright fills and chooses without the mouse, so those count when they change. Lasts until the page is loaded anew.
 */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as { clicks?: number };
    counted.clicks = 0;
    const add = (clicks: number) => {
      counted.clicks = (counted.clicks ?? 0) + clicks;
    };
    document.addEventListener('pointerdown', () => add(1), true);
    document.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLSelectElement) add(2);
        if (target instanceof HTMLInputElement && target.type !== 'radio') add(1);
      },
      true,
    );
  });
  return () => page.evaluate(() => (globalThis as { clicks?: number }).clicks ?? 0);
}
