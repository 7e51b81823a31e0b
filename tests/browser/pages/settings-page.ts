import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** The account: its name for you, how many programs may be active, and starting over. */
export function settingsPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'Settings', level: 1 });
  const dialog = page.getByRole('dialog');
  const putBackup = (content: Buffer) =>
    main
      .getByLabel('Backup file')
      .setInputFiles({ name: 'Account.backup', mimeType: 'application/octet-stream', buffer: content });
  return {
    heading,
    faultInjection: main.getByRole('region', { name: 'Simulate connection problems' }),
    visit: async () => {
      await page.goto('/settings');
      await expect(main.getByRole('region', { name: 'Sample data' })).toBeVisible();
    },
    downloadBackup: async (): Promise<{ readonly name: string; readonly content: Buffer }> => {
      const download = page.waitForEvent('download');
      await main.getByRole('button', { name: 'Download backup' }).click();
      const file = await download;
      return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
    },
    putBackup,
    /** The dialog that says what is in it. */
    chooseBackup: async (content: Buffer): Promise<Locator> => {
      await putBackup(content);
      const asked = page.getByRole('dialog', { name: /^Restore “/ });
      await expect(asked).toBeVisible();
      return asked;
    },
    goTo: async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Settings', exact: true })
        .click();
      await expect(heading).toBeVisible();
    },
    startEmpty: async () => {
      await main.getByRole('button', { name: 'Start empty' }).click();
      await dialog.getByRole('button', { name: 'Delete everything' }).click();
      await expect(dialog).toBeHidden();
    },
    rename: async (userName: string) => {
      await main.getByRole('textbox', { name: 'Your name' }).fill(userName);
      await main.getByRole('button', { name: 'Save' }).click();
    },
  };
}
