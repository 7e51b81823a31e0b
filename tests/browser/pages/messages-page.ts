import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** Everything that programs have sent. */
export function messagesPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'Messages', level: 1 });
  return {
    heading,
    search: main.getByRole('searchbox', { name: 'Search by email address, campaign or SMS' }),
    /** "3 messages", "100 of 2,408 messages". */
    count: main.getByRole('status').filter({ hasText: /messages?$/ }),
    rows: (program: string): Locator =>
      main.getByRole('row').filter({ has: page.getByRole('link', { name: program, exact: true }) }),
    goTo: async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Messages', exact: true })
        .click();
      await expect(heading).toBeVisible();
    },
  };
}
