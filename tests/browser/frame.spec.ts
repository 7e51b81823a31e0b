import type { Page } from '@playwright/test';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { expect, test } from './support/test.ts';

test('pages that fill the window do not scroll, nor when a message stands above them', async ({
  page,
  baseURL,
}) => {
  await myProgramsPage(page).visit();
  for (const path of ['/programs', '/programs/1', '/campaigns', '/messages']) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    expect(await pixelsToScroll(page), path).toBe(0);
  }

  const devTools = await page.context().newCDPSession(page);
  await page.goto('about:blank');
  await devTools.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'indexeddb' });
  await page.goto('/programs/1');
  await expect(page.getByText('This browser no longer has your account.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  expect(await pixelsToScroll(page)).toBe(0);
});

function pixelsToScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
}
