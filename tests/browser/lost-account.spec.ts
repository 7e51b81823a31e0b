import { myProgramsPage } from './pages/my-programs-page.ts';
import { expect, test } from './support/test.ts';

const LOST = 'This browser no longer has your account.';

test('[ROB-10] a browser that has lost its database says so at every visit until it is dismissed', async ({
  page,
  baseURL,
}) => {
  const programs = myProgramsPage(page);
  await programs.visit();
  await page.reload();
  await expect(page.getByText('Welcome series').first()).toBeVisible();
  await expect(page.getByText(LOST)).toHaveCount(0);

  await page.goto('about:blank');
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'indexeddb' });
  await programs.visit();
  await expect(page.getByText(LOST)).toBeVisible();
  await page.reload();
  await expect(page.getByText(LOST)).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(LOST)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Welcome series').first()).toBeVisible();
  await expect(page.getByText(LOST)).toHaveCount(0);
});
