import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** What programs send. */
export function campaignsPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'Campaigns', level: 1 });
  const dialog = page.getByRole('dialog');
  const row = (name: string): Locator =>
    main.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
  return {
    heading,
    row,
    dialog,
    goTo: async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Campaigns', exact: true })
        .click();
      await expect(heading).toBeVisible();
    },
    askToDelete: async (name: string) => {
      await main.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
      await expect(dialog).toBeVisible();
    },
    confirmDelete: async () => {
      await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
