import type { Locator, Page } from '@playwright/test';

/** Who is at a step of the open program, and the journey of one of them. */
export function stepContacts(page: Page) {
  const panel = page.getByRole('complementary');
  const row = (email: string): Locator => panel.getByRole('listitem').filter({ hasText: email });
  return {
    rows: panel.getByRole('listitem').filter({ has: page.getByRole('checkbox') }),
    row,
    search: panel.getByRole('searchbox', { name: 'Search by email address or name' }),
    /** Of the first step that anybody is at. */
    open: async () => {
      await page
        .getByRole('button', { name: /^[1-9]\d* here$/ })
        .first()
        .click();
      await panel.getByRole('checkbox').first().waitFor();
    },
    chooseAction: async (name: string) => {
      await panel.getByRole('button', { name: 'Actions', exact: true }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
    openJourney: async (email: string) => {
      await panel.getByTitle(`Journey of ${email}`).click();
      await page.getByRole('heading', { name: 'Journey' }).waitFor();
    },
    journeySteps: page.getByRole('list', { name: 'Steps of the journey' }).getByRole('listitem'),
  };
}
