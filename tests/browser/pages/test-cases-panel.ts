import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** What is expected of an open program: the panel beside the canvas, and the dialog that writes a case. */
export function testCasesPanel(page: Page) {
  const panel = page.getByRole('complementary', { name: 'Test cases' });
  const dialog = page.getByRole('dialog', { name: /test case$/ });
  const save = dialog.getByRole('button', { name: 'Save test case' });
  return {
    panel,
    dialog,
    save,
    case: (title: string | RegExp): Locator =>
      panel.getByRole('list', { name: 'Test cases' }).locator('> li').filter({ hasText: title }),
    begin: panel.getByRole('button', { name: 'Create one from this program' }),
    open: async () => {
      await page.getByRole('button', { name: 'Utilities' }).click();
      await page.getByRole('menuitem', { name: 'Test cases' }).click();
      await expect(panel).toBeVisible();
    },
    /** As it is made from the program. */
    writeFirst: async () => {
      await panel.getByRole('button', { name: 'Create one from this program' }).click();
      await save.click();
      await expect(dialog).toBeHidden();
    },
  };
}
