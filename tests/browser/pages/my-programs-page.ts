import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

type NewProgram = { readonly name: string; readonly template?: string; readonly folder?: string };

/** The list of programs at `/programs`, and the dialog that makes a new one. */
export function myProgramsPage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'My programs', level: 1 });
  const link = (name: string) => main.getByRole('link', { name, exact: true });
  const row = (name: string) =>
    main.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const dialog = page.getByRole('dialog', { name: 'New program' });
  return {
    heading,
    row,
    link,
    status: (name: string): Locator => row(name).getByRole('cell').nth(2),
    inside: (name: string): Locator => row(name).getByRole('cell').nth(3),
    ever: (name: string): Locator => row(name).getByRole('cell').nth(4),
    search: main.getByRole('searchbox', { name: 'Search by name' }),
    filter: (status: string): Locator =>
      main.getByRole('group', { name: 'Status' }).getByRole('button', { name: new RegExp(`^${status}`) }),
    newProgramDialog: dialog,
    visit: async () => {
      await page.goto('/programs');
      await expect(heading).toBeVisible();
    },
    /** Through the navigation, without loading the page anew. */
    goTo: async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Programs', exact: true })
        .click();
      await expect(heading).toBeVisible();
    },
    askForNewProgram: async () => {
      await main.getByRole('button', { name: 'New program' }).first().click();
      await expect(dialog).toBeVisible();
    },
    /** Ends in the builder. */
    createProgram: async ({ name, template = 'Blank template', folder }: NewProgram) => {
      await main.getByRole('button', { name: 'New program' }).first().click();
      await dialog.getByText(template, { exact: true }).click();
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      if (folder !== undefined) await dialog.getByRole('combobox', { name: 'Folder' }).selectOption(folder);
      await dialog.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
    },
    openProgram: async (name: string) => {
      await link(name).click();
      await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
    },
    chooseAction: async (name: string, action: string) => {
      await row(name)
        .getByRole('button', { name: `Actions for ${name}`, exact: true })
        .click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
  };
}
