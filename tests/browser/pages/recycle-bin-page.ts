import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** Deleted programs and campaigns. */
export function recycleBinPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'Recycle bin', level: 1 });
  const row = (name: string) =>
    main.getByRole('row').filter({ has: page.getByRole('button', { name: `Restore “${name}”` }) });
  return {
    heading,
    row,
    forecast: (name: string): Locator => row(name).getByRole('cell').nth(4),
    goTo: async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Recycle bin', exact: true })
        .click();
      await expect(heading).toBeVisible();
    },
    /** For a program this asks with its consequences; a campaign is back at once. */
    restore: async (name: string) => {
      await main.getByRole('button', { name: `Restore “${name}”`, exact: true }).click();
    },
    chooseAction: async (name: string, action: string) => {
      await main.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
  };
}
