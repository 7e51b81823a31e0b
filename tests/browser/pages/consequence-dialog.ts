import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/browser/support/test.ts';

/** What says in numbers what a change will do: `Activate “Welcome series”?`. */
export function consequenceDialog(page: Page) {
  const dialog = page.getByRole('dialog');
  const facts = dialog.locator('dl > div');
  return {
    dialog,
    facts,
    /** The value that stands beside a label, with its second line. */
    fact: (label: string): Locator =>
      facts.filter({ has: page.getByText(label, { exact: true }) }).getByRole('definition'),
    /** Why the change is not possible. */
    refusal: dialog.getByRole('alert'),
    button: (name: string | RegExp): Locator => dialog.getByRole('button', { name, exact: true }),
    confirm: async (label: string | RegExp) => {
      await dialog.getByRole('button', { name: label, exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    cancel: async () => {
      await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
