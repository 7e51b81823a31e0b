import type { Page } from '@playwright/test';
import { myProgramsPage } from './pages/my-programs-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { findingsAboutColours, findingsOfAxe } from './support/axe.ts';
import { NARROW } from './support/narrow.ts';
import { sidewaysScrollers } from './support/sideways.ts';
import { smallTargets } from './support/targets.ts';
import { expect, test } from './support/test.ts';

test('[B4] a backup brings the whole account back, in every tab', async ({ page, context }) => {
  const settings = settingsPage(page);
  await settings.visit();
  const backup = await settings.downloadBackup();
  expect(backup.name).toMatch(/ \d{4}-\d{2}-\d{2}\.backup$/);
  const before = await countOfPrograms(page);
  await settings.startEmpty();
  const otherTab = await context.newPage();
  const programs = myProgramsPage(otherTab);
  await programs.visit();
  expect(await countOfPrograms(page)).toBe(0);

  const dialog = await settings.chooseBackup(backup.content);
  await expect(dialog.getByText('Account clock')).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace everything' }).click();
  const notes = page.getByRole('region', { name: 'Notifications' });
  await expect(notes.getByText('Backup restored.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore a backup' })).toBeFocused();
  expect(await countOfPrograms(page)).toBe(before);
  await expect(programs.link('Welcome series')).toBeVisible();
  await page.reload();
  expect(await countOfPrograms(page)).toBe(before);
});

test('[B2] a file that is no backup is refused in words, and nothing changes', async ({ page }) => {
  const settings = settingsPage(page);
  await settings.visit();
  const before = await countOfPrograms(page);
  await settings.putBackup(Buffer.from('Dear Ada'));
  await expect(page.getByRole('alert')).toContainText('The file is not a backup');
  expect(await countOfPrograms(page)).toBe(before);
});

test('simulated problems show how the app behaves, and end when stopped', async ({ page }) => {
  const settings = settingsPage(page);
  const programs = myProgramsPage(page);
  await settings.visit();
  await settings.faultInjection.getByRole('checkbox', { name: 'Offline' }).check();
  const bar = page.getByText('Simulating connection problems: this tab is offline.');
  await expect(bar).toBeVisible();
  await settings.rename('Grace');
  await expect(page.getByRole('alert')).toContainText('The connection to the account was lost');
  await programs.goTo();
  await expect(bar).toBeVisible();
  await page.getByRole('button', { name: 'Stop simulation' }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();

  await settings.goTo();
  await settings.faultInjection.getByRole('radio', { name: '3 seconds' }).check();
  await page.reload();
  await expect(settings.faultInjection.getByRole('radio', { name: 'No extra delay' })).toBeChecked();
});

test.describe('for everyone', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('[A11Y-1][A11Y-5] axe finds nothing, in light and dark, and every target has 24 x 24 px', async ({
    page,
  }) => {
    const settings = settingsPage(page);
    await settings.visit();
    await settings.faultInjection.getByRole('radio', { name: '1 in 5' }).check();
    await look(page, 'trouble');
    await page.getByRole('button', { name: 'Stop simulation' }).click();
    const backup = await settings.downloadBackup();
    await settings.chooseBackup(backup.content);
    await look(page, 'what is in a backup');
  });
});

test.describe('at 320 px', () => {
  test.use(NARROW);

  test('[A11Y-6] nothing scrolls sideways', async ({ page }) => {
    const settings = settingsPage(page);
    await settings.visit();
    await settings.faultInjection.getByRole('radio', { name: '1 in 5' }).check();
    expect(await sidewaysScrollers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop simulation' }).click();
    const backup = await settings.downloadBackup();
    await settings.chooseBackup(backup.content);
    expect(await sidewaysScrollers(page)).toEqual([]);
  });
});

/** As the dialog tells what would be lost. */
async function countOfPrograms(page: Page): Promise<number> {
  const card = page.getByRole('region', { name: 'Sample data' });
  await card.getByRole('button', { name: 'Start empty' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start empty' });
  const programs = await dialog.getByRole('definition').first().textContent();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  return Number.parseInt(programs ?? '', 10);
}

async function look(page: Page, what: string): Promise<void> {
  // Nothing lies half below the bar above.
  await page.evaluate(() => scrollTo(0, 0));
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await findingsOfAxe(page), `${what}, light`).toEqual([]);
  expect.soft(await smallTargets(page), `${what}, targets`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findingsAboutColours(page), `${what}, dark`).toEqual([]);
}
