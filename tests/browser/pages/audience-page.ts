import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** What is in it, or where it lies on this machine. */
type File =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly path: string };

/** Contacts and segments, and the import of contacts from a CSV file. */
export function audiencePage(page: Page) {
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { name: 'Audience', level: 1 });
  const dialog = page.getByRole('dialog');
  const openImport = async () => {
    await main.getByRole('button', { name: 'Import contacts' }).first().click();
    await expect(dialog).toBeVisible();
  };
  const chooseFile = async (file: File) => {
    const input = dialog.locator('input[type="file"]');
    if ('path' in file) return input.setInputFiles(file.path);
    const buffer = 'bytes' in file ? file.bytes : Buffer.from(file.text);
    return input.setInputFiles({ name: file.name, mimeType: 'text/csv', buffer });
  };
  return {
    heading,
    row: (email: string): Locator =>
      main.getByRole('row').filter({ has: page.getByRole('cell', { name: email, exact: true }) }),
    /** "2,000 contacts", "100 of 2,000 contacts". */
    count: main.getByRole('status').filter({ hasText: /contacts?$/ }),
    search: main.getByRole('searchbox', { name: 'Search by email address or name' }),
    dialog,
    goTo: async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Audience', exact: true })
        .click();
      await expect(heading).toBeVisible();
    },
    openImport,
    chooseFile,
    /** Where a column of the file goes: "Email address", "New date field". */
    use: (column: string): Locator => dialog.getByRole('combobox', { name: `Import “${column}” to` }),
    list: dialog.getByRole('textbox', { name: /^Add contacts to a list/ }),
    agree: dialog.getByRole('radio', { name: 'Yes, all of them agreed' }),
    disagree: dialog.getByRole('radio', { name: /^No, or not sure/ }),
    continue: dialog.getByRole('button', { name: 'Continue' }),
    check: dialog.getByRole('button', { name: 'Check' }),
    confirm: dialog.getByRole('button', { name: /^Import / }),
    undo: dialog.getByRole('button', { name: 'Undo import' }),
    /** From a file that was read to what its import will do: of people who agreed, as was suggested. */
    checkAsSuggested: async () => {
      await dialog.getByRole('button', { name: 'Continue' }).click();
      await dialog.getByRole('radio', { name: 'Yes, all of them agreed' }).click();
      await dialog.getByRole('button', { name: 'Check' }).click();
      await expect(dialog).toHaveAccessibleName('What this import will do');
    },
    /** Before: "New", "Updated"; after: "Added", "Updated", "Unchanged", "Not imported". */
    reported: (label: string): Locator =>
      dialog
        .locator('dl > div')
        .filter({ has: page.getByText(label, { exact: true }) })
        .getByRole('definition'),
    done: async () => {
      await dialog.getByRole('button', { name: 'Done' }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
