import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';
import { myProgramsPage } from './my-programs-page.ts';

/** A program from a file, by way of **New program**. */
export function importProgramDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Import a program' });
  const references = dialog.getByRole('region', { name: 'Items this program uses' });
  return {
    dialog,
    open: async () => {
      await myProgramsPage(page).askForNewProgram();
      await page.getByRole('button', { name: 'Import from a file' }).click();
      await expect(dialog).toBeVisible();
    },
    chooseFile: async (name: string, buffer: Buffer) =>
      dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer }),
    /** Why the file is refused, and what to do. */
    refusal: dialog.getByRole('alert'),
    name: dialog.getByRole('textbox', { name: 'Name' }),
    references,
    /** What to use for a thing that the file names: `Campaign “Welcome 1”`. */
    use: (thing: string): Locator => references.getByRole('combobox', { name: thing }),
    badge: (thing: string): Locator =>
      references
        .getByRole('listitem')
        .filter({ has: page.getByRole('combobox', { name: thing }) })
        .getByText(/^(Found|Missing)$/),
    confirm: async () => {
      await dialog.getByRole('button', { name: 'Import as Draft' }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
