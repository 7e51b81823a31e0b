import type { Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** The account: its name for you, how many programs may be active, and starting over. */
export function settingsPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'Settings', level: 1 });
  const dialog = page.getByRole('dialog');
  return {
    heading,
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
